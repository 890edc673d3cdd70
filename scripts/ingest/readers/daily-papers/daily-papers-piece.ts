/**
 * A stretch of a Daily Papers page as any copy of it shows it, before anybody knows what it says:
 * a heading, a link, or text outside links. Several may share a line, one may span many.
 */
export interface Piece {
  form: 'heading' | 'link' | 'text';
  /** Its first and its last line, from 1. */
  from: number;
  to: number;
  /** The line where its text begins, if that is not its first. */
  textLine?: number;
  /** Its text on one line, without the names of pictures. */
  text: string;
  /** The same, paragraph by paragraph. */
  paragraphs: string[];
  /** The depth of a heading, from 1. */
  level?: number;
  /** Nothing of a heading stands outside its link. */
  isLink?: boolean;
  /** The name of its first picture, where it has one with a name. */
  picture?: string;
  /** Where it leads, where the copy tells. */
  url?: string;
}
