import type { Said } from '../read/said'
import type { Fault } from './find-lies'

/** What two languages say differently. */
export function findDifferences(said: readonly Said[], other: readonly Said[]): Fault[] {
  const claims = (all: readonly Said[]) => all.map(claimOf)
  const missing = without(claims(said), claims(other))
  const added = without(claims(other), claims(said))
  return [
    ...missing.map((claim) => ({ kind: 'lie' as const, of: 'translation', what: `only in English: ${claim}` })),
    ...added.map((claim) => ({ kind: 'lie' as const, of: 'translation', what: `only in Italian: ${claim}` })),
  ]
}

/** What a sentence claims, without its words. */
function claimOf({ kind, card, amount, unit, day, time, count, size, interval }: Said): string {
  return JSON.stringify({
    kind,
    card: card.replace(/^subscription-.*/, 'subscription'),
    amount,
    unit,
    day,
    time,
    count,
    size,
    interval,
  })
}

function without(claims: string[], others: string[]): string[] {
  const left = [...others]
  return claims.filter((claim) => {
    const at = left.indexOf(claim)
    if (at === -1) return true
    left.splice(at, 1)
    return false
  })
}
