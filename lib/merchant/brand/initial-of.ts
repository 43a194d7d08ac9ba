/** The first letter of a name, in capitals, for a picture of what has none. */
export function initialOf(name: string): string {
  const [initial = '·'] = Array.from(name.trim())
  return initial.toUpperCase()
}
