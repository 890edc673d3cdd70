/**
 * Draws the pictures that other sites show of a page: a catalogue card with its spine. The font
 * comes from its package, so every machine draws the same; letters that it lacks stay blank.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import css from '../styles/base.css?raw';
import { site } from './site.ts';

export interface ImageText {
  /** Above the title, small. */
  kicker: string;
  title: string;
  /** Below the title, a line each. */
  lines: readonly string[];
  hue: number;
}

/** What Open Graph asks for: twice as wide as high. */
const size = { width: 1200, height: 630 };
const family = 'Source Serif 4';
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** Draw a picture as PNG. */
export async function drawImage(text: ImageText): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: satori }, { default: sharp }] = await Promise.all([
    import('satori'),
    import('sharp'),
  ]);
  fonts ??= loadFonts();
  const svg = await satori(card(text) as Parameters<typeof satori>[0], {
    ...size,
    fonts: await fonts,
  });
  // Four colours and what lies between them.
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}

let fonts: ReturnType<typeof loadFonts> | undefined;

function loadFonts() {
  const require = createRequire(import.meta.url);
  return Promise.all(
    subsets.map(async (subset) => ({
      // Fonts of one name must differ in weight or style; these are asked one after another.
      name: `${family} ${subset}`,
      weight: 400 as const,
      style: 'normal' as const,
      data: await readFile(
        require.resolve(
          `@fontsource/source-serif-4/files/source-serif-4-${subset}-400-normal.woff`,
        ),
      ),
    })),
  );
}

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: Box[] | string };
}

function card({ kicker, title, lines, hue }: ImageText): Box {
  const muted = color('muted');
  const texts = [
    box({ fontSize: 30, color: color(`hue-${hue}`) }, kicker),
    box({ fontSize: titleSize(title), lineHeight: 1.2, lineClamp: 5, marginTop: 24 }, title),
    ...lines.map((line) =>
      box({ fontSize: 30, color: muted, marginTop: 16, lineHeight: 1.35, lineClamp: 3 }, line),
    ),
  ];
  const page = {
    ...size,
    display: 'flex',
    fontFamily: subsets.map((subset) => `"${family} ${subset}"`).join(', '),
    color: color('ink'),
    backgroundColor: color('paper'),
  };
  return box(page, [
    box({ width: 28, height: '100%', backgroundColor: color(`hue-${hue}`) }, ''),
    box({ display: 'flex', flexDirection: 'column', width: 1172, padding: '64px 72px 56px' }, [
      box({ display: 'flex', flexDirection: 'column', flexGrow: 1 }, texts),
      box({ fontSize: 30 }, site.name),
    ]),
  ]);
}

function box(style: Record<string, string | number>, children: Box[] | string): Box {
  return { type: 'div', props: { style, children } };
}

function titleSize({ length }: string): number {
  return length < 60 ? 68 : length < 110 ? 56 : 46;
}

/** The light colours of the style sheet are those of the pictures. */
function color(name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
  if (value === undefined) throw new Error(`The style sheet has no colour --${name}.`);
  return value;
}
