/** serialization_failure, deadlock_detected */
const lostRaces = ['40001', '40P01']

type DatabaseError = { code?: string; routine?: string; meta?: unknown }
type AdapterError = { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } }

/**
 * Whether PostgreSQL gave up a statement for the sake of others, or because a migration has changed its table since it
 * was planned. Nothing of its transaction was kept, and the same may succeed at once.
 */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', meta } = error as DatabaseError
  if (lostRaces.includes(code) || isStalePlan(error)) return true
  // Prisma's own code for both, P2034, is not that of raw queries. It hands on the text of a stale plan's error, and not
  // where it comes from.
  const { originalCode = '', originalMessage } = ((meta ?? {}) as AdapterError).driverAdapterError?.cause ?? {}
  return (
    code === 'P2034' ||
    lostRaces.includes(originalCode) ||
    originalMessage === 'cached plan must not change result type'
  )
}

/** Whether a named statement was planned before its result changed its type, by pg's own error. */
export function isStalePlan(error: unknown): boolean {
  const { code, routine } = error as DatabaseError
  // The code stands for much else, and a server may translate the text. The function is the same in all versions.
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}
