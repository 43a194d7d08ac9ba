/**
 * Puts one string in the place of all equal ones, in place: a universe that was built call by call shares its ids and
 * addresses, and one that is read from a file would hold each as often as it is written.
 */
export function shareStrings(value: unknown, known: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const members = value as Record<string, unknown>
  for (const key in members) {
    const member = members[key]
    if (typeof member !== 'string') shareStrings(member, known)
    else {
      const shared = known.get(member)
      if (shared === undefined) known.set(member, member)
      else members[key] = shared
    }
  }
}
