import type { Locale } from './locales'

/**
 * long: 14 June 2023 · medium: 14 Jun 2023 · month: June 2023 · monthName: June · dateTime: 14 June 2023 at 10:30 UTC,
 * where the time matters
 */
export type DateStyle = 'long' | 'medium' | 'month' | 'monthName' | 'dateTime'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  dateTime: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
}

// Most readers of English live outside the United States, and everyone understands "14 June 2023", while "June 14" is
// unusual for readers of day-month order. Times use 24 hours for the same reason.
const dateLocale: Record<Locale, string> = { en: 'en-GB', it: 'it', es: 'es', 'pt-BR': 'pt-BR', 'pt-PT': 'pt-PT' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats a time as a date in the given IANA time zone, the merchant's. Throws a RangeError for an unknown zone. */
export function formatDate(
  date: Date,
  { locale, timeZone, style = 'long' }: { locale: Locale; timeZone: string; style?: DateStyle },
): string {
  const key = `${locale} ${timeZone} ${style}`
  const known = formats.get(key)
  if (known) return known.format(date)
  const format = new Intl.DateTimeFormat(dateLocale[locale], { ...styles[style], timeZone })
  formats.set(key, format)
  return format.format(date)
}
