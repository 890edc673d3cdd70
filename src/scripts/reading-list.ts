/** The page of the reading list: it lies in the browser alone, so the page is made there. */
import type { KeptPaper } from '../lib/kept-paper.ts';
import { textElement } from './dialog.ts';
import { exportList, type ExportFormat } from './reading-list/export-list.ts';
import { keptCard, type KnownThemes } from './reading-list/kept-card.ts';
import { followOtherTabs, notStored, storedText, storePapers } from './reading-list/kept-papers.ts';
import { mergeLists } from './reading-list/merge-lists.ts';
import { readKeptPapers } from './reading-list/read-kept-papers.ts';

/** Larger files are no list that this page wrote. */
const largestFile = 20_000_000;

const list = part<HTMLOListElement>('[data-kept]');
const status = part<HTMLElement>('[data-status]');
const exports = document.querySelectorAll<HTMLButtonElement>('[data-export]');
const chosenFile = part<HTMLInputElement>('[data-import]');
const themes = JSON.parse(list.dataset['themes'] ?? '{}') as KnownThemes;

for (const button of exports) {
  button.onclick = () => save(button.dataset['export'] as ExportFormat);
}
chosenFile.onchange = () => void importFile();
if (location.protocol === 'file:') part('[data-from-disk]').hidden = false;
followOtherTabs(() => {
  // The list waits while a note is being written.
  if (document.activeElement instanceof HTMLTextAreaElement) return;
  show();
});
show();

function part<Kind extends HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The list as it is stored, which another tab may have changed. */
function kept(): KeptPaper[] {
  try {
    return readKeptPapers(JSON.parse(storedText() ?? '[]'));
  } catch {
    return [];
  }
}

/** Store a changed list. Says so where the browser refuses. */
function change(papers: readonly KeptPaper[], said: string): boolean {
  const isStored = storePapers(papers);
  status.textContent = isStored ? said : notStored;
  return isStored;
}

function changeOne(id: string, edit: (paper: KeptPaper) => KeptPaper, said: string): void {
  change(
    kept().map((paper) => (paper.id === id ? edit(paper) : paper)),
    said,
  );
}

/** The newest first: what was kept last is what a reader comes for. */
function show(): void {
  const papers = kept().toReversed();
  part('[data-empty]').hidden = papers.length > 0;
  for (const button of exports) button.disabled = papers.length === 0;
  const read = papers.filter(({ isRead }) => isRead).length;
  part('[data-count]').textContent =
    `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}, ${read} of them read`;
  list.replaceChildren(
    ...papers.map((paper) =>
      keptCard(paper, themes, {
        remove: () => remove(paper),
        write: (note) => changeOne(paper.id, (each) => withNote(each, note), ''),
        markRead: (isRead) => {
          changeOne(paper.id, (each) => withMark(each, isRead), '');
          show();
          list.querySelector<HTMLElement>(`[data-mark="${paper.id}"]`)?.focus();
        },
      }),
    ),
  );
}

function withNote({ note: _, ...paper }: KeptPaper, note: string): KeptPaper {
  return note.trim() === '' ? paper : { ...paper, note };
}

function withMark({ isRead: _, ...paper }: KeptPaper, isRead: boolean): KeptPaper {
  return isRead ? { ...paper, isRead } : paper;
}

function remove({ id, title }: KeptPaper): void {
  const before = kept();
  if (
    !change(
      before.filter((paper) => paper.id !== id),
      `Taken off: “${title}”. `,
    )
  )
    return;
  const undo = textElement('button', 'Put it back');
  undo.onclick = () => {
    // Other tabs may have changed the list since.
    change(mergeLists(before, kept()), 'Put back.');
    show();
  };
  status.append(undo);
  show();
  undo.focus();
}

function save(format: ExportFormat): void {
  const { name, mediaType, text } = exportList(kept(), format);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function importFile(): Promise<void> {
  const [file] = chosenFile.files ?? [];
  if (!file) return;
  const papers = file.size > largestFile ? [] : await papersOf(file);
  chosenFile.value = '';
  if (papers.length === 0) {
    status.textContent = `${file.name} holds no papers that could be read. Choose a file that this page exported as JSON.`;
    return;
  }
  const before = kept();
  const merged = mergeLists(before, papers);
  const added = merged.length - before.length;
  change(merged, `${papers.length} read from ${file.name}, ${added} of them new to this list.`);
  show();
}

async function papersOf(file: File): Promise<KeptPaper[]> {
  try {
    return readKeptPapers(JSON.parse(await file.text()));
  } catch {
    return [];
  }
}
