import type { CommandProcess } from '../command-line/ingest-with-report.ts';

/** One of the commands of `npm run themes`. */
export interface ThemesCommand {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Do the work and give the exit code. `argv` is the process's own, without the command's name. */
  run: (argv: string[], process: CommandProcess, repository: string) => Promise<number>;
}
