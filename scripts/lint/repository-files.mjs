import { readdirSync } from 'node:fs'
import path from 'node:path'

// What git and eslint leave out: packages, builds, reports, data.
const foreign = ['node_modules', 'var', 'test-results', 'playwright-report', 'coverage', 'lib/db/generated']
const hidden = (name) => name.startsWith('.') && name !== '.github'

/**
 * The repository's own files below `root`, as paths relative to it.
 * @param {string} root
 * @param {string} [folder] relative to `root`
 * @returns {string[]}
 */
export function repositoryFiles(root, folder = '') {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [name]
    return foreign.includes(name) || foreign.includes(entry.name) || hidden(entry.name)
      ? []
      : repositoryFiles(root, name)
  })
}
