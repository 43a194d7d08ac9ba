import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Everything that a build reads.
const folders = ['app', 'components', 'lib', 'public', 'sandbox']
const files = [
  ...['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json'],
  ...['proxy.ts', 'instrumentation.ts', 'server.ts', 'prisma/schema.prisma'],
  'scripts/build-browser-scripts.mjs', 'scripts/build-document-worker.mjs',
]

/** Changes when a source of the app does; tests are none. */
export function hashSources(): string {
  const hash = createHash('sha256')
  const sources = [...folders.flatMap(listFiles), ...files].filter((file) => !/\.test\.tsx?$/.test(file)).sort()
  for (const file of sources) hash.update(`${file}\0`).update(read(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function read(file: string): Buffer | string {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
