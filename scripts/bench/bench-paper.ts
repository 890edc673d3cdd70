/** A paper of a benchmark's archive: what a digest says of it. */
export interface BenchPaper {
  title: string;
  /** One line. */
  abstract: string;
  authorCount: number;
  /** Their names, where the corpus has them. */
  authors?: string[];
  /** A whole day: `2006-01-01`. */
  date: string;
}
