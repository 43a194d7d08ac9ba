import { copyFile, readFile, readdir } from 'node:fs/promises'
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
  const folder = path.join(path.resolve(root, distDir), 'documents')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/documents/worker/set-paper.tsx'],
    outfile: path.join(folder, 'set-paper.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    minify: true,
    // A font's name holds its hash, so the program's own hash covers its fonts too.
    loader: { '.ttf': 'file', '.br': 'file', '.wasm': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    plugins: [standardFonts, shaperFile, ownLines],
    logLevel: 'warning',
  })
  await copyLicences(folder)
}

/** Whoever passes a font on has to pass its licence on with it, as a release and an image do. */
async function copyLicences(folder) {
  const fonts = path.join(root, 'lib/documents/fonts')
  const licences = (await readdir(fonts)).filter((name) => name.endsWith('.OFL.txt'))
  await Promise.all(licences.map((name) => copyFile(path.join(fonts, name), path.join(folder, name))))
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

// HarfBuzz looks for its file beside the program under a fixed name. With one that holds its hash, the program's own hash
// covers it, as it does the fonts.
const shaperFile = {
  name: 'shaper-file',
  setup({ onLoad }) {
    onLoad({ filter: /harfbuzzjs[\\/]dist[\\/]harfbuzz\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const named = source.replace('new URL("harfbuzz.wasm",', 'new URL(wasmFile,')
      if (named === source) throw new Error('HarfBuzz looks for its file otherwise than it did')
      return { contents: `import wasmFile from './harfbuzz.wasm'\n${named}`, loader: 'js' }
    })
  },
}

// @react-pdf/layout takes lines from our own module, which passes texts in Latin on to the one it stands in for.
const ownLines = {
  name: 'own-lines',
  setup({ onResolve }) {
    onResolve({ filter: /^@react-pdf\/textkit$/ }, ({ importer }) =>
      importer.startsWith(path.join(root, 'lib'))
        ? undefined
        : { path: path.join(root, 'lib/documents/worker/lines/textkit.ts') },
    )
  },
}
