import type { Recording } from './read-recording'
import type { Operation } from './schema'

export interface Verdict {
  passed: boolean
  text: string
}

/**
 * Reports on a test run. It passes if something was recorded, every answer and event matched the types, and every CLI
 * recipe that ran succeeded. Coverage is reported but does not decide.
 */
export function describeRecording(recording: Recording, operations: readonly Operation[]): Verdict {
  const names = operations.map(({ name }) => name)
  const covered = names.filter((name) => recording.covered.has(name))
  const missing = names.filter((name) => !recording.covered.has(name))
  const failed = recording.recipes.filter(({ passed }) => !passed)
  const events = Object.values(recording.events).reduce((sum, count) => sum + count, 0)
  const passed = recording.requests > 0 && recording.violations.length === 0 && failed.length === 0

  const lines = [
    `operations  ${covered.length} of ${names.length} covered`,
    ...(missing.length > 0 ? [`  not yet: ${missing.map((name) => name + note(recording, name)).join(', ')}`] : []),
    `requests    ${recording.requests}`,
    `responses   ${recording.answers + recording.refusals} (${recording.answers} successes, ${recording.refusals} errors)`,
    `events      ${events} of ${Object.keys(recording.events).length} types`,
    `violations  ${recording.violations.length}`,
    ...summarised(recording),
    ...recipeLines(recording),
    ...(recording.requests === 0 ? ['nothing was recorded'] : []),
    passed ? 'conformance: passed' : 'conformance: FAILED',
  ]
  return { passed, text: lines.join('\n') }
}

function note({ refused }: Recording, name: string): string {
  return refused.has(name) ? ' (only refused)' : ''
}

/** Lists each kind of violation once, with its count and its first place. */
function summarised({ violations }: Recording): string[] {
  const kinds = new Map<string, { count: number; where: string }>()
  for (const { where, pointer, message } of violations) {
    const kind = `${pointer.replace(/\/\d+(?=\/|$)/g, '/*')} ${message}`
    const known = kinds.get(kind)
    if (known) known.count++
    else kinds.set(kind, { count: 1, where })
  }
  return Array.from(kinds, ([kind, { count, where }]) => `  ${kind} (${count}×, first in ${where})`)
}

function recipeLines({ recipes }: Recording): string[] {
  if (recipes.length === 0) return []
  const count = recipes.filter(({ passed }) => passed).length
  return [
    `recipes     ${count} of ${recipes.length} of the Stripe CLI's passed`,
    ...recipes.map(({ name, passed }) => `  ${passed ? '✓' : '✗'} ${name}`),
  ]
}
