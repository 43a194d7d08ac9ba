import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, RecordedViolation } from './recorder'

/** The API calls and events that all processes of a test run recorded. */
export interface Recording {
  requests: number
  answers: number
  refusals: number
  events: Record<string, number>
  /** Operations that answered at least once. */
  covered: Set<string>
  /** Operations that were called and always refused. */
  refused: Set<string>
  violations: RecordedViolation[]
  recipes: { name: string; passed: boolean }[]
}

/** Combines the files of all recorders in a folder. A missing folder is an empty recording. */
export function readRecording(directory: string): Recording {
  const requested = new Set<string>()
  const recipes = new Map<string, boolean>()
  const recording: Recording = {
    requests: 0,
    answers: 0,
    refusals: 0,
    events: {},
    covered: new Set(),
    refused: new Set(),
    violations: [],
    recipes: [],
  }
  for (const entry of entriesOf(directory)) {
    if ('request' in entry) {
      recording.requests++
      requested.add(entry.request)
    } else if ('answer' in entry) {
      recording.answers++
      recording.covered.add(entry.answer)
    } else if ('refusal' in entry) {
      recording.refusals++
    } else if ('event' in entry) {
      recording.events[entry.event] = (recording.events[entry.event] ?? 0) + 1
    } else if ('recipe' in entry) {
      recipes.set(entry.recipe, entry.passed)
    } else {
      recording.violations.push(entry.violation)
    }
  }
  recording.refused = new Set([...requested].filter((name) => !recording.covered.has(name)))
  recording.recipes = Array.from(recipes, ([name, passed]) => ({ name, passed }))
  return recording
}

function* entriesOf(directory: string): Generator<Entry> {
  if (!existsSync(directory)) return
  for (const name of readdirSync(directory).filter((file) => file.endsWith('.ndjson'))) {
    for (const line of readFileSync(join(directory, name), 'utf8').split('\n')) {
      // A process may have been killed in the middle of its last line.
      if (line.endsWith('}')) yield JSON.parse(line) as Entry
    }
  }
}
