import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Builds the program of the rendering threads, with its fonts, into `distDir`/documents. A thread needs a real file,
 * which must work without Next's bundles and node_modules.
 */
export async function buildDocumentWorker(distDir) {
  // Next loads its configuration on every start, but only a build needs the bundler.
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
    // A font's name holds its hash, so the program's own hash covers its fonts too.
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    plugins: [standardFonts],
    logLevel: 'warning',
  })
}

// pdfkit loads the metrics of its standard fonts by a name that only Node resolves. Written out, the bundler can
// include them.
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
