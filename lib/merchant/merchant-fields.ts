import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

/** What a merchant may set of itself, as it is stored. */
export const merchantFields = z.object({
  name: z.string().trim().min(1).max(200),
  /** of the seller, ISO 3166: decides the paper its documents are laid out for */
  country: z.string().regex(/^[A-Z]{2}$/),
  brandColor: z.string().regex(/^#([\da-f]{3}|[\da-f]{6})$/i),
  headline: z.string().trim().max(200).nullable(),
  supportEmail: z.email().max(254).nullable(),
  supportUrl: webAddress.nullable(),
  termsUrl: webAddress.nullable(),
  privacyUrl: webAddress.nullable(),
  defaultLocale: z.enum(locales),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  /** seconds, from an hour; null: links never expire */
  linkLifetime: z.int().min(3600).nullable(),
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
