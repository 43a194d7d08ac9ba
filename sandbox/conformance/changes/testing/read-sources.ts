import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the sources that decide what the sandbox sends as one text, without tests and conformance checks. */
export function readSources(): string {
  const room = join(import.meta.dirname, '..', '..', '..')
  return globSync('**/*.ts', { cwd: room })
    .filter((file) => !/\.test\.ts$|^(conformance|scenarios|stripejs|testing)\//.test(file))
    .map((file) => readFileSync(join(room, file), 'utf8'))
    .join('\n')
}
