/** The promotion code in a URL, as it was typed; null where there is none. Longer than any of Stripe's, it is cut off. */
export function typedCode(given: string | string[] | undefined): string | null {
  return typeof given === 'string' ? given.trim().slice(0, 500) || null : null
}
