/** Parses `true` or `false`, and returns undefined for any other text. Python's SDK before 12.0.1 capitalizes them. */
export function booleanOf(text: string): boolean | undefined {
  if (text === 'true' || text === 'True') return true
  return text === 'false' || text === 'False' ? false : undefined
}
