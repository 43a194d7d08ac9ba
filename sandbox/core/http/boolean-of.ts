/** The value of `true` or `false`; Python's SDK before 12.0.1 writes them with a capital. Undefined for any other text. */
export function booleanOf(text: string): boolean | undefined {
  if (text === 'true' || text === 'True') return true
  return text === 'false' || text === 'False' ? false : undefined
}
