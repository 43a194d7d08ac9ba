import path from 'node:path'
import { build } from 'esbuild'
import { writeRelease } from './write-release'

export const serverFile = 'portico-server.mjs'

/** Writes the production server into a build's folder, as one file of JavaScript, and which release it is. */
export async function buildServer(distDir: string): Promise<void> {
  writeRelease(distDir)
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
