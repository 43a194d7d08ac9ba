/** Members that tell when something happened, never when it will. */
const pastMembers = new Set(['created', 'canceled_at', 'ended_at', 'finalized_at', 'paid_at', 'start_date'])

/** The latest moment (Unix seconds) that an answer knows of: when it was given, to the second or a few. */
export function momentOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  return Object.entries(answer).reduce((latest, [name, value]) => {
    const at = typeof value === 'number' && pastMembers.has(name) ? value : momentOf(value)
    return Math.max(latest, at)
  }, 0)
}
