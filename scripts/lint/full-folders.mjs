import path from 'node:path'
import { repositoryFiles } from './repository-files.mjs'

/** The most source files that may lie directly in a folder. */
export const mostFiles = 25

const isSource = (name) => /\.([cm]?[jt]sx?|css|sql)$/.test(name) && !/\.(test|spec)\.[jt]sx?$|\.d\.ts$/.test(name)

/**
 * The folders below `root` with too many source files. Tests and data are not counted. It is not an eslint rule, because
 * eslint's cache knows a file's content but not its neighbours.
 * @param {string} root
 * @returns {{ folder: string, count: number }[]}
 */
export function fullFolders(root) {
  const counts = new Map()
  for (const file of repositoryFiles(root).filter(isSource))
    counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > mostFiles).map(([folder, count]) => ({ folder, count }))
}
