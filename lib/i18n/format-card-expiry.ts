/** "12/2025", as cards and all of our languages write it; null for a method that does not expire. */
export function formatCardExpiry(method: { expMonth: number | null; expYear: number | null }): string | null {
  if (method.expMonth === null || method.expYear === null) return null
  return `${String(method.expMonth).padStart(2, '0')}/${method.expYear}`
}
