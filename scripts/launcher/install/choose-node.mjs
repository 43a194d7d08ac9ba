import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The Node that runs everything: the one of package-lock.json, or the running one where no packaged one fits the
 * system.
 * @param {string} packaged
 * @param {{ exists?: (file: string) => boolean, runs?: (file: string) => boolean }} [system]
 */
export function chooseNode(packaged, { exists = existsSync, runs = canRun } = {}) {
  // npm chooses by system and processor, and not by C library: the packaged one does not start on Alpine.
  return exists(packaged) && runs(packaged) ? packaged : process.execPath
}

/** @param {string} file */
function canRun(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0
}
