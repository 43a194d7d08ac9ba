import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { ProgramName } from './build-programs'
import { programFile } from './program-file'

/** Starts a program in a process of its own, with the test's settings. Its standard error is shown. */
export function startProgram(name: ProgramName, ...args: string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [programFile(name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, VITEST: undefined },
  })
}
