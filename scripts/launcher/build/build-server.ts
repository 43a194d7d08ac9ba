import path from 'node:path'
import { build } from 'esbuild'
import { serverFile } from './server-file'
import { writeRelease } from './write-release'

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
