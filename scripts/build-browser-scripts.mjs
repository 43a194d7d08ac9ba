import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the scripts that run in merchants' pages and in frames, each a file of its own, into `distDir`/browser. */
export async function buildBrowserScripts(distDir) {
  // Next reads its settings whenever it starts; only a build needs the bundler.
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['components/embed/embed.ts', 'components/embed/framed.ts'],
    outdir: path.join(path.resolve(root, distDir), 'browser'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: ['es2020', 'safari15', 'firefox100', 'chrome100'],
    minify: true,
    logLevel: 'warning',
  })
}
