/** What may stand between the columns of a table, as a URL names it. */
export const csvSeparators = ['comma', 'semicolon'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** How a table with that separator is written: spreadsheets that expect semicolons expect a comma in decimals. */
export const csvSigns: Record<CsvSeparator, { delimiter: string; decimal: string }> = {
  comma: { delimiter: ',', decimal: '.' },
  semicolon: { delimiter: ';', decimal: ',' },
}

/** The separator that spreadsheets in a language expect: a semicolon where the comma is taken by decimals. */
export function usualSeparator(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma'
}

/** The separator that a URL asks for, a comma where it asks for none; null for one that there is not. */
export function readSeparator(asked: string | null): CsvSeparator | null {
  if (asked === null) return 'comma'
  return csvSeparators.find((known) => known === asked) ?? null
}
