import { languageOf } from './language-of'
import type { Language, Locale, Tag } from './locales'
import { tagOf } from './tag-of'

/**
 * long: 14 June 2023 · medium: 14 Jun 2023 · month: June 2023 · monthName: June · dateTime: 14 June 2023 at 10:30 UTC,
 * for receipts · moment: the same for readers of pages, without the time where the zone is UTC: merchants have that one
 * until they choose another, and no customer's clock shows it
 */
export type DateStyle = 'long' | 'medium' | 'month' | 'monthName' | 'dateTime' | 'moment'

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

const styles: Record<Exclude<DateStyle, 'moment'>, Intl.DateTimeFormatOptions> = {
  long: day,
  medium: { ...day, month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  dateTime: { ...day, ...time },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats a time as a date in the given IANA time zone, the merchant's. Throws a RangeError for an unknown zone. */
export function formatDate(
  date: Date,
  { locale: reader, timeZone, style = 'long' }: { locale: Locale; timeZone: string; style?: DateStyle },
): string {
  const locale = tagOf(reader)
  const key = `${locale} ${timeZone} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(locale), optionsOf(style, locale, timeZone))
  formats.set(key, format)
  const ordinal = firstDays[languageOf(locale)]
  const text = format.format(date)
  if (locale === 'pl') return text.replace(/ (?=\d\d:)/, ' o ')
  return ordinal ? text.replace(/^1 /, `${ordinal} `) : text
}

// These languages count the first of a month and no other day. CLDR leaves that to the writer.
const firstDays: Partial<Record<Language, string>> = { it: '1º', fr: '1er', 'pt-BR': '1º' }

// Most readers of English live outside the United States, and everyone understands "14 June 2023", while "June 14" is
// unusual for readers of day-month order. Times use 24 hours for the same reason.
function dateLocale(locale: Tag): string {
  return locale === 'en' ? 'en-GB' : locale
}

function optionsOf(style: DateStyle, locale: Tag, timeZone: string): Intl.DateTimeFormatOptions {
  if (style === 'moment') return optionsOf(timeZone === 'UTC' ? 'long' : 'dateTime', locale, timeZone)
  return { ...styles[style], ...(style === 'dateTime' && countsTwelve(locale) && { hour: 'numeric' }), timeZone }
}

/** "2:05 PM", not "02:05 PM": the leading zero belongs to 24 hours. */
function countsTwelve(locale: Tag): boolean {
  return new Intl.DateTimeFormat(dateLocale(locale), { hour: 'numeric' }).resolvedOptions().hour12 === true
}
