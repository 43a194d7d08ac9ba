import { z } from 'zod'
import { isReturnUrl } from '@/lib/net/check-return-url'
import { optionalMails } from '@/lib/mail/customer-mail'
import { locales } from '@/lib/i18n/locales'

const webAddress = z
  .string()
  .max(2000, 'At most 2000 characters.')
  .refine(
    (url) => isReturnUrl(url, { secure: false }),
    'Enter a whole address such as https://example.com/terms, written as a browser shows it.',
  )

const origin = z
  .string()
  .max(300)
  .refine(isOrigin, 'Each line is an origin such as https://app.example.com: no path, and http only for localhost.')

/** The settings that a merchant may change, as they are stored. */
export const merchantFields = z.object({
  // It appears in mail subjects and documents, so it is one line.
  name: z
    .string()
    .trim()
    .min(1, 'Enter a name.')
    .max(200, 'At most 200 characters.')
    .refine(isOneLine, 'A name is one line.'),
  /** the seller's country, ISO 3166, which decides the paper size of its documents */
  country: z.string().regex(/^[A-Z]{2}$/),
  brandColor: z.string().regex(/^#([\da-f]{3}|[\da-f]{6})$/i, 'Enter a colour such as #1d4ed8.'),
  headline: z
    .string()
    .trim()
    .max(200, 'At most 200 characters.')
    .refine(isOneLine, 'A headline is one line.')
    .nullable(),
  supportEmail: z.email('Enter an address such as help@example.com.').max(254).nullable(),
  supportUrl: webAddress.nullable(),
  termsUrl: webAddress.nullable(),
  privacyUrl: webAddress.nullable(),
  defaultLocale: z.enum(locales),
  /** the languages that customers may read, besides the default one; all where empty */
  locales: z.array(z.enum(locales)),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  /** seconds, at least an hour; null: links never expire */
  linkLifetime: z.int().min(3600, 'At least an hour.').nullable(),
  /** origins that may embed the portal in an iframe */
  embedOrigins: z.array(origin).max(20, 'At most 20.'),
  /** where the portal may send customers back to */
  returnUrls: z.array(webAddress).max(20, 'At most 20.'),
  mailsOff: z.array(z.enum(optionalMails)),
})

export type MerchantFields = z.infer<typeof merchantFields>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function isOneLine(text: string): boolean {
  return !/\p{Cc}/u.test(text)
}

function isOrigin(text: string): boolean {
  // A URL may contain a star, which would stand for every host in a header.
  if (text.includes('*') || !URL.canParse(text)) return false
  const { protocol, hostname, origin } = new URL(text)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLocal))
}
