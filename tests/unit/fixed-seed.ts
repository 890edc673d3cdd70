/**
 * Property tests draw the same cases on every run. To look for more: FC_SEED=1 FC_RUNS=5000.
 * For the effect of importing it.
 */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env['FC_SEED'] ?? 1),
  numRuns: Number(process.env['FC_RUNS'] ?? 200),
});
