import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Violation } from './validate-value'

/** One line of a recording. */
export type Entry =
  | { request: string }
  /** A call of an operation that succeeded. */
  | { answer: string }
  | { refusal: number }
  | { event: string }
  /** One of the CLI's recipes. */
  | { recipe: string; passed: boolean }
  | { violation: RecordedViolation }

export interface RecordedViolation extends Violation {
  /** Holds `POST /v1/customers 200` or the event's type. */
  where: string
}

export interface Recorder {
  request(operation: string): void
  answer(operation: string | null, where: string, status: number, violations: Violation[]): void
  event(type: string, violations: Violation[]): void
}

// A fault in every invoice of a load test must not fill the disk, so only the first few are written.
const mostLines = 200_000
const mostViolations = 200

/**
 * Writes what a process asks and answers to a file of its own in `directory`, so that test processes need not know of
 * each other. Each line is written at once, because test processes are ended without notice.
 */
export function createRecorder(directory: string): Recorder {
  mkdirSync(directory, { recursive: true })
  const file = openSync(join(directory, `${process.pid}-${randomUUID()}.ndjson`), 'a')
  let lines = 0
  let violationLines = 0

  function write(entry: Entry): void {
    if (lines++ < mostLines) writeSync(file, `${JSON.stringify(entry)}\n`)
  }

  function report(where: string, violations: Violation[]): void {
    for (const violation of violations) {
      if (violationLines++ < mostViolations) write({ violation: { where, ...violation } })
    }
  }

  return {
    request: (operation) => write({ request: operation }),
    answer(operation, where, status, violations) {
      report(where, violations)
      write(operation && status < 400 ? { answer: operation } : { refusal: status })
    },
    event(type, violations) {
      report(type, violations)
      write({ event: type })
    },
  }
}

/** Records the outcome of a CLI recipe if the test run is recorded. */
export function recordRecipe(recipe: string, passed: boolean): void {
  const directory = process.env.PORTICO_CONFORMANCE
  if (!directory) return
  mkdirSync(directory, { recursive: true })
  appendFileSync(join(directory, 'recipes.ndjson'), `${JSON.stringify({ recipe, passed } satisfies Entry)}\n`)
}
