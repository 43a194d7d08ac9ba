import type { Row } from './differences'
import type { Replay } from './replay-all'

/** The report of a replay lists unexplained differences and outdated rows, and ends with one line of JSON. */
export function describeReplay({ conversations, calls, found, unexplained, matches }: Replay) {
  const stale = staleRows(matches)
  const summary = {
    conversations,
    calls,
    differences: found.length,
    explained: byReason(matches),
    unexplained: unexplained.length,
    stale: stale.length,
  }
  const lines = [
    ...unexplained.map(({ at, kind, recorded, ours, where }) => {
      return `✗ ${at} ${kind}: recorded ${shown(recorded)}, ours ${shown(ours)} (${where})`
    }),
    ...stale.map(({ at, kind }) => `✗ out of date: nothing ${kind} at ${at} any more`),
    JSON.stringify(summary),
  ]
  return { passed: calls > 0 && unexplained.length === 0 && stale.length === 0, text: lines.join('\n') }
}

/** These rows no longer explain any difference. */
export function staleRows(matches: ReadonlyMap<Row, number>): Row[] {
  return [...matches].filter(([, count]) => count === 0).map(([row]) => row)
}

function byReason(matches: ReadonlyMap<Row, number>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [{ reason }, count] of matches) counts[reason.kind] = (counts[reason.kind] ?? 0) + count
  return counts
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200)
}
