/** The month and the four-digit year of `MM / YY`, in the century of `now`, or null while it is incomplete. */
export function parseExpiry(text: string, now: Date): { month: number; year: number } | null {
  const [, month, year] = /^(\d\d)\D+(\d\d)$/.exec(text) ?? []
  if (!month || !year) return null
  const century = Math.floor(now.getFullYear() / 100) * 100
  return { month: Number(month), year: century + Number(year) }
}
