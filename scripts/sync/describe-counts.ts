import { stagedLists } from '../../lib/sync/import/stage-lists'
import type { Counts } from '../../lib/sync/sync-run'

const objects: readonly string[] = stagedLists
const order = [...objects, 'written', 'left', 'events', 'dropped', 'underway', 'customers', 'unknown', 'failed']

/** `2 customers, 1 payment intent, …`, in the order of counting, which the database does not keep. */
export function describeCounts(counts: Counts): string {
  const sorted = Object.entries(counts).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return sorted.map(([name, count]) => `${count} ${nameOf(name, count)}`).join(', ')
}

function nameOf(name: string, count: number): string {
  if (name === 'underway') return 'under way'
  return objects.includes(name) && count !== 1 ? `${name.replaceAll('_', ' ')}s` : name.replaceAll('_', ' ')
}
