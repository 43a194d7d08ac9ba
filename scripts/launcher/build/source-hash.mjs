import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything that a build reads. This file is JavaScript because next.config.mjs needs it before anything is compiled.
const folders = ['app', 'components', 'lib', 'public', 'sandbox', 'prisma/migrations']
const files = [
  ...['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json'],
  ...['proxy.ts', 'instrumentation.ts', 'server.ts', 'prisma/schema.prisma'],
  ...['build-browser-scripts.mjs', 'build-document-worker.mjs', 'source-hash.mjs', 'action-key.mjs'].map(
    (name) => `scripts/launcher/build/${name}`,
  ),
]
// Generated from the schema, by a version that package-lock.json names.
const generated = path.join('lib', 'db', 'generated')

/**
 * A hash of the app's sources. It depends on nothing else, neither on the checkout's folder nor on the time. Tests are
 * left out, and so are files whose names begin with a dot, which editors and systems leave behind.
 * @param {string} [root] the checkout
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function hashSources(root = fileURLToPath(new URL('../../..', import.meta.url))) {
  const hash = createHash('sha256')
  const sources = [...folders.flatMap((folder) => listFiles(root, folder)), ...files].filter(isSource).sort()
  for (const file of sources)
    hash
      .update(`${file}\0`)
      .update(read(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** @param {string} file */
function isSource(file) {
  return !/\.test\.tsx?$/.test(file) && !file.startsWith(generated + path.sep) && !path.basename(file).startsWith('.')
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(root, folder) {
  return orIfMissing(() => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }), [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** @param {string} file */
function read(file) {
  return orIfMissing(() => readFileSync(file), '')
}

/**
 * @template Value, Instead
 * @param {() => Value} work
 * @param {Instead} instead
 */
function orIfMissing(work, instead) {
  try {
    return work()
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return instead
    throw error
  }
}
