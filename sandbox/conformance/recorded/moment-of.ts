/** These members tell when something happened, never when it will happen. */
const pastMembers = new Set(['created', 'canceled_at', 'ended_at', 'finalized_at', 'paid_at', 'start_date'])

/** The latest moment in an answer, in Unix seconds, is within a few seconds of when the answer was given. */
export function momentOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  return Object.entries(answer).reduce((latest, [name, value]) => {
    const at = typeof value === 'number' && pastMembers.has(name) ? value : momentOf(value)
    return Math.max(latest, at)
  }, 0)
}
