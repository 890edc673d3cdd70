/** The files of titles that the map's script asks for, one for each part of the map. */

/**
 * Papers in one file. They follow each other on the map: who looks closely at one place loads the
 * few files of that place.
 */
export const partSize = 256;

/** What a file says of a paper; its theme is empty where it has none. */
export type MapRow = [title: string, theme: string, id: string];
