import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { writePrivate } from '../launcher/private-files'
import { mergeEnv } from './merge-env'
import type { Settings } from './gather-settings'

/** The settings in `file`; none if there is no such file. */
export function readEnvFile(file: string): Partial<Settings> {
  return existsSync(file) ? (parseEnv(readFileSync(file, 'utf8')) as Settings) : {}
}

/** Writes `settings` into `file`, which then only its owner can read. Throws one line where it cannot be written. */
export function writeEnvFile(file: string, settings: Settings): void {
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    // A link is followed, so that the file it leads to is written.
    writePrivate(existsSync(file) ? realpathSync(file) : file, mergeEnv(text, settings))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`${file} cannot be written (${code ?? message}): name another file with --file`, {
      cause: error,
    })
  }
}
