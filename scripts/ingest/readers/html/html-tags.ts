/** What an HTML tag inside Markdown means for the text around it. */
export type HtmlTag =
  | { kind: 'break' | 'ignored' | 'unknown' }
  | { kind: 'bold'; isOpen: boolean }
  | { kind: 'anchor'; url: string | undefined };

/** Say what one tag or comment, as it stands in the source, means. Its attributes are not kept. */
export function htmlTag(html: string): HtmlTag {
  const [, slash, name = ''] = /^<(\/?)([A-Za-z][\w-]*)/.exec(html) ?? [];
  const tag = name.toLowerCase();
  if (tag === '') return { kind: 'ignored' };
  if (breaks.has(tag)) return { kind: 'break' };
  if (tag === 'b' || tag === 'strong') return { kind: 'bold', isOpen: slash === '' };
  if (tag === 'a') return { kind: 'anchor', url: hrefOf(html) };
  return { kind: ignored.has(tag) ? 'ignored' : 'unknown' };
}

/** Tags that end a line of text. */
const breaks: ReadonlySet<string> = new Set('br p li ul ol div tr hr blockquote'.split(' '));

const ignored: ReadonlySet<string> = new Set(
  (
    'abbr big center cite code dd del details dfn dl dt em font h1 h2 h3 h4 h5 h6 i iframe img ins kbd ' +
    'mark picture pre q s samp script section small source span strike style sub summary sup svg ' +
    'table tbody td th thead tt u var video'
  ).split(' '),
);

function hrefOf(html: string): string | undefined {
  const [, quoted, bare] = /\shref\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/i.exec(html) ?? [];
  return (quoted ?? bare)?.replaceAll('&amp;', '&');
}
