/** The part of subset-font that the site uses; the package brings no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'woff2';
    /** OpenType features to keep, by their four letters. */
    keepFeatures: readonly string[];
    /** What an axis is fixed to, or cut down to. */
    variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
    noHinting: boolean;
  }
  /** Cut a font down to the characters of `text`. Throws where it is no font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
