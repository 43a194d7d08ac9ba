import path from 'node:path'
import { build } from 'esbuild'

export const serverFile = 'portico-server.mjs'

/** Writes the production server into a build's folder, as one file of JavaScript. */
export async function buildServer(distDir: string): Promise<void> {
  await build({
    entryPoints: ['server.ts'],
    outfile: path.join(distDir, serverFile),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
}
