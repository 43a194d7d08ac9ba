import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The most source files that may lie directly in a folder. */
export const mostFiles = 25

// What git and eslint leave out: packages, builds, reports, data.
const foreign = ['node_modules', 'var', 'test-results', 'playwright-report', 'coverage', 'lib/db/generated']
const isForeign = (folder) => foreign.includes(folder) || path.basename(folder).startsWith('.')
const isSource = (name) => /\.([cm]?[jt]sx?|css|sql)$/.test(name) && !/\.(test|spec)\.[jt]sx?$|\.d\.ts$/.test(name)

/**
 * The folders below `root` with too many source files. Tests and data are not counted. It is not an eslint rule, because
 * eslint's cache knows a file's content but not its neighbours.
 * @param {string} root
 * @param {string} [folder] relative to `root`
 * @returns {{ folder: string, count: number }[]}
 */
export function fullFolders(root, folder = '') {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  const count = entries.filter((entry) => entry.isFile() && isSource(entry.name)).length
  const inner = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.posix.join(folder, entry.name))
    .filter((name) => !isForeign(name))
    .flatMap((name) => fullFolders(root, name))
  return count > mostFiles ? [{ folder: folder || '.', count }, ...inner] : inner
}
