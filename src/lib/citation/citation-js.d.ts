/** The part of Citation.js that is used here; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    /** Parse `input`, which is of a known type; fetches nothing, unlike the type detection. */
    input: { data(input: unknown, type: string): unknown };
    /** Write CSL items in a format; with `format: 'object'` as records of fields. */
    output: { format(name: string, items: unknown, options: { format: 'object' }): unknown };
    config: { get(plugin: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
