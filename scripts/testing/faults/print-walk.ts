import { writeFileSync } from 'node:fs'
import type { Walked } from './walk-faults'

/** Writes what a walk saw to the file that FAULT_WALK_REPORT names, a line for each step; nothing without it. */
export function printWalk(walked: readonly Walked[]): void {
  const file = process.env.FAULT_WALK_REPORT
  if (!file) return
  const lines = walked.map(({ flow, position, call, fault, told, milliseconds, atAnswer, outcome }) =>
    [flow, position, call, fault, told, `${milliseconds} ms`, atAnswer, outcome].join(' | '),
  )
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' })
}
