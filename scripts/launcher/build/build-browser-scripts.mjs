import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the scripts for merchants' pages, frames and plain pages, one file each, into `distDir`/browser. */
export async function buildBrowserScripts(distDir) {
  // Next loads its configuration on every start, but only a build needs the bundler.
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [
      'components/embed/embed.ts',
      'components/embed/framed.ts',
      'components/portal/problem/plain/plain.ts',
    ],
    entryNames: '[name]',
    outdir: path.join(path.resolve(root, distDir), 'browser'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: ['es2020', 'safari15', 'firefox100', 'chrome100'],
    minify: true,
    logLevel: 'warning',
  })
}
