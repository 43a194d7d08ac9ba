import path from 'node:path'
import { build } from 'esbuild'
import { productionPrograms } from '../build/production-programs.mjs'

const entries = {
  portico: 'scripts/launcher/release/portico.ts',
  'programs/health': 'scripts/launcher/release/health.ts',
  ...Object.fromEntries(productionPrograms.map((name) => [`programs/${name}`, `scripts/${name}.ts`])),
}

/** Bundles the commands of a release into `folder`, and returns their files. Packages stay outside. */
export async function buildPrograms(folder: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'programs/[name]-[hash]',
    bundle: true,
    // What the commands share, such as the database's client, is there once.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    logLevel: 'error',
  })
  return Object.keys(metafile.outputs).map((file) => path.resolve(file))
}
