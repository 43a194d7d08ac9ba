import { writeFileSync } from 'node:fs'
import type { Walked } from './walk-faults'

/** Writes a walk's steps to the file FAULT_WALK_REPORT, one line each; does nothing without it. */
export function printWalk(walked: readonly Walked[]): void {
  const file = process.env.FAULT_WALK_REPORT
  if (!file) return
  const lines = walked.map(({ flow, position, call, fault, told, milliseconds, atAnswer, outcome }) =>
    [flow, position, call, fault, told, `${milliseconds} ms`, atAnswer, outcome].join(' | '),
  )
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' })
}
