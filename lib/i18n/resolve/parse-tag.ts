/** A BCP 47 tag, which people also write with underscores; null for anything else. */
export function parseTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
