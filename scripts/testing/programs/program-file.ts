import path from 'node:path'
import { inject } from 'vitest'
import type { ProgramName } from './build-programs'

/** The file of a program that an integration test starts in a process of its own. */
export function programFile(name: ProgramName): string {
  return path.join(inject('programsDir'), `${name}.mjs`)
}
