/** `past_due` as `past due`. */
export function words(name: string): string {
  return name.replaceAll('_', ' ').replace('3ds', '3-D Secure')
}

/** `past_due` as `Past due`. */
export function titleOf(name: string): string {
  const text = words(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
