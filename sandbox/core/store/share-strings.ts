/**
 * Replaces equal strings by one shared string, in place. A universe built by calls shares its ids and addresses, but
 * one read from a file would hold a copy of each occurrence.
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
