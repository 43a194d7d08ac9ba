import v8 from 'node:v8'
import { runInNewContext } from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: object) => void

/** Collects garbage and returns the memory to the system. A large heap pauses for some tenths of a second. */
export function collectGarbage(): void {
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
