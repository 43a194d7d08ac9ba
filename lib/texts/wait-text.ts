/** A wait in words: "42 seconds", from two minutes on "47 minutes". Without imports, because browsers count with it. */
export function waitText(seconds: number, language: string): string {
  const [count, unit] =
    seconds < 120 ? [Math.max(0, Math.ceil(seconds)), 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
