/** "12/2025", the way it stands on cards and in every language here; null for a method that does not expire. */
export function formatCardExpiry(method: { expMonth: number | null; expYear: number | null }): string | null {
  if (method.expMonth === null || method.expYear === null) return null
  return `${String(method.expMonth).padStart(2, '0')}/${method.expYear}`
}
