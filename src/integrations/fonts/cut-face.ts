import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { families, type Face } from './faces.ts';

/** Cut a face from the typeface that the install brings, as WOFF2. */
export async function cutFace(face: Face): Promise<Buffer> {
  return subsetFont(await readFile(sourceOf(face)), charactersOf(face), {
    targetFormat: 'woff2',
    keepFeatures: face.features,
    variationAxes: face.axes,
    noHinting: true,
  });
}

/** Write the CSS that names the files of faces, which lie beside it, for each family. */
export function faceStyles(faces: readonly Face[]): string {
  return families
    .flatMap(({ family, display }) => faces.map((face) => faceStyle(face, family, display)))
    .join('');
}

function faceStyle(face: Face, family: string, display: string): string {
  return `@font-face {
  font-family: '${family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: ${display};
  src: url('./${face.name}.woff2') format('woff2');
  unicode-range: ${face.ranges.map(unicodeRange).join(', ')};
}
`;
}

function sourceOf({ source }: Face): string {
  return createRequire(import.meta.url).resolve(
    `source-serif/VAR/SourceSerif4Variable-${source}.ttf`,
  );
}

function charactersOf({ ranges }: Face): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .map((point) => String.fromCodePoint(point))
    .join('');
}

function unicodeRange([first, last]: readonly [number, number]): string {
  const [from, to] = [first, last].map((point) => point.toString(16).toUpperCase());
  return first === last ? `U+${from}` : `U+${from}-${to}`;
}
