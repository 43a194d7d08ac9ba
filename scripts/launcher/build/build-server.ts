import path from 'node:path'
import { build } from 'esbuild'

/** The production server's file in the folder of a build of the app. */
export const serverFile = 'portico-server.mjs'

/** Writes the production server beside the build that it serves, as one file of plain JavaScript. */
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
