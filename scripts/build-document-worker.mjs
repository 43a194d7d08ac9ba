import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds the program of the threads that set documents, with its fonts beside it, into `distDir`/documents: a thread
 * needs a real file, and one that neither Next's bundles nor node_modules have to be there for.
 */
export async function buildDocumentWorker(distDir) {
  // Next reads its settings whenever it starts; only a build needs the bundler.
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/documents/worker/set-paper.tsx'],
    outfile: path.join(path.resolve(root, distDir), 'documents/set-paper.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    minify: true,
    // A font's name holds its hash, so the program's own hash tells of its fonts too.
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    plugins: [standardFonts],
    logLevel: 'warning',
  })
}

// pdfkit asks Node for the metrics of its standard fonts by a name that only Node resolves; said plainly, they are bundled.
const standardFonts = {
  name: 'standard-fonts',
  setup({ onLoad }) {
    onLoad({ filter: /pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const plain = source.replaceAll("require$1('#", "require('#")
      if (plain === source) throw new Error('pdfkit loads its standard fonts otherwise than it did')
      return { contents: plain, loader: 'js' }
    })
  },
}
