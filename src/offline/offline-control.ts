/** On the about page: shows how much the archive is, saves all of it, and removes it again. */
import { cacheNames, isKeptWhole, cacheName, type BuildSummary } from './kept-builds.ts';
import { megabytes, saveFiles, type SaveProgress } from './save-files.ts';

/** Put in by the build: addresses relative to the root of the site. */
declare const addresses: { summary: string; list: string; worker: string };

const script = document.currentScript as HTMLScriptElement;
const site = new URL('..', script.src);
const list = new URL(addresses.list, site);
const part = <Element extends HTMLElement>(name: string) =>
  document.querySelector(`[data-offline-${name}]`) as Element;
const status = part('status');
const counted = part('count');
const bar = part<HTMLProgressElement>('progress');
const [save, stop, remove] = ['save', 'stop', 'remove'].map((name) =>
  part<HTMLButtonElement>(name),
) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];

const whyNot = reasonAgainst();
if (whyNot !== undefined) status.textContent = whyNot;
else void start();

/** Why this page cannot be kept by the browser, if it cannot. */
function reasonAgainst(): string | undefined {
  if (location.protocol === 'file:') {
    return 'This archive was opened from disk: all of it is here already, and needs no network.';
  }
  if (!isSecureContext) {
    return 'Browsers keep pages for reading offline only where the address begins with https://, and this one does not.';
  }
  if (!('serviceWorker' in navigator)) {
    return 'This browser, or this kind of window, keeps no pages for reading offline.';
  }
  return undefined;
}

async function start(): Promise<void> {
  save.addEventListener('click', () => void saveAll());
  remove.addEventListener('click', () => void removeAll());
  status.textContent = 'Getting ready …';
  try {
    await workerIsReady();
    await show();
  } catch (error) {
    status.textContent = textOf(error);
  }
}

/** Resolves when a worker keeps pages; rejects with a sentence for the reader where none will. */
async function workerIsReady(): Promise<void> {
  const address = new URL(addresses.worker, site);
  const { active, waiting, installing } = await navigator.serviceWorker
    .register(address)
    .catch((error: unknown) => {
      throw new Error(`This browser keeps no pages for reading offline (${textOf(error)}).`);
    });
  const worker = waiting ?? installing;
  if (active || !worker) return;
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error(notAsBuilt));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

const notAsBuilt =
  'This archive cannot be kept for reading offline: a file did not come as its build wrote it. The host may be publishing right now, or rewrite pages by itself.';

async function saveAll(): Promise<void> {
  const controller = new AbortController();
  stop.onclick = () => controller.abort();
  setBusy(true);
  status.textContent = 'Saving …';
  // Browsers are asked not to clear it by themselves; some ask their reader, who is not waited for.
  void navigator.storage.persist().catch(() => false);
  try {
    const { signal } = controller;
    await saveFiles({ site, list, atOnce: 6, signal, onProgress: showProgress });
    await show();
  } catch (error) {
    await show(controller.signal.aborted ? 'Stopped. What was saved so far stays.' : textOf(error));
  } finally {
    setBusy(false);
  }
}

async function removeAll(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(site);
  await registration?.unregister();
  for (const name of await cacheNames(site)) await caches.delete(name);
  remove.hidden = true;
  status.textContent =
    'All that was kept is removed from this browser. The next page that you open is kept again.';
}

/** Say what there is and what is kept, and what was wrong before that. */
async function show(problem = ''): Promise<void> {
  const summary = await readSummary();
  const isWhole = summary !== undefined && (await isKeptWhole(site, summary.version, list));
  const kept = summary && (await countKept(summary.version));
  save.hidden = summary === undefined || isWhole;
  remove.hidden = (await cacheNames(site)).length === 0;
  save.textContent = (kept ?? 0) > 0 ? 'Save the rest of the archive' : 'Save the whole archive';
  status.textContent = `${problem} ${
    summary === undefined
      ? 'The server cannot be reached now. What is kept in this browser can be read.'
      : isWhole
        ? `The whole archive is kept in this browser (${sizeText(summary)}), for reading and searching without a network.`
        : `The whole archive is ${sizeText(summary)}; ${kept} of them are kept in this browser.`
  }`.trim();
}

async function readSummary(): Promise<BuildSummary | undefined> {
  const address = new URL(addresses.summary, site);
  const response = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as BuildSummary) : undefined;
}

async function countKept(version: string): Promise<number> {
  if (!(await caches.has(cacheName(site, version)))) return 0;
  return (await (await caches.open(cacheName(site, version))).keys()).length;
}

function showProgress({ files, ofFiles, bytes, ofBytes }: SaveProgress): void {
  bar.max = ofBytes;
  bar.value = bytes;
  bar.textContent = `${Math.floor((100 * bytes) / ofBytes)} %`;
  // Beside the status line, which is read out whenever it changes.
  counted.textContent = `${count(files)} of ${count(ofFiles)} files, ${megabytes(bytes)} of ${megabytes(ofBytes)}.`;
}

function setBusy(isBusy: boolean): void {
  for (const shown of [counted, bar, stop]) shown.hidden = !isBusy;
  save.disabled = remove.disabled = isBusy;
}

function sizeText({ files, bytes }: BuildSummary): string {
  return `${count(files)} files, ${megabytes(bytes)}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
