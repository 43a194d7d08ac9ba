import { existsSync, readFileSync, readdirSync } from 'node:fs'
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
    define: { DIALOG_TEXTS: JSON.stringify(dialogTexts()) },
    logLevel: 'warning',
  })
}

/** The texts of the dialog on merchants' pages, by language. They are read here, so that no script lists the languages. */
function dialogTexts() {
  const messages = path.join(root, 'lib/i18n/messages')
  const files = readdirSync(messages).map((language) => [language, path.join(messages, language, 'embed.json')])
  const known = files.filter(([, file]) => existsSync(file))
  return Object.fromEntries(known.map(([language, file]) => [language, JSON.parse(readFileSync(file, 'utf8'))]))
}
