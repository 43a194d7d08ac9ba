import { translator, type Locale } from '@/lib/i18n'

/** longer ones are sentences */
const longest = 60

/** What mail programs make a link of, or what steers the text after it. "Dott.ssa" is a title, and no host. */
const addressed = /[\p{Cc}\p{Cf}@:/\\]|www\.|\.(?!ss[ae]\b)\p{L}{2,}/iu

/** A number to call. */
const phone = /(?:\d[\s()./-]*){7}/u

/**
 * A customer's name as it may stand in a mail to somebody whom they have named. Customers choose their names, and could
 * have a merchant's server send a message or a link of their own: such a name is "A customer".
 */
export function nameForStrangers(name: string | null, locale: Locale): string {
  const text = (name ?? '').trim()
  const isMessage = text === '' || text.length > longest || addressed.test(text) || phone.test(text)
  return isMessage ? translator(locale, 'recipients')('someone') : text
}
