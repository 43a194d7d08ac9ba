import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { merchantFields } from '@/lib/merchant/merchant-fields'

const { shape } = merchantFields
const address = z.string().max(2000).nullable()

/** What a form holds that is not saved yet. What is absent is shown as it is saved. */
export const previewDraftSchema = z.object({
  brand: merchantFields
    .pick({
      name: true,
      brandColor: true,
      headline: true,
      supportEmail: true,
      supportUrl: true,
      termsUrl: true,
      privacyUrl: true,
      timeZone: true,
    })
    .partial(),
  /** the configuration that the portal follows; null for the default one as it is saved */
  configuration: z
    .object({
      /** in the form of Stripe's API */
      features: z.record(z.string(), z.unknown()),
      profile: z.object({ headline: shape.headline, termsUrl: address, privacyUrl: address }),
      returnUrl: address,
    })
    .nullable(),
  /** a text in the merchant's own words, which `checkOwnText` has passed */
  words: z
    .object({ language: z.enum(locales), key: z.string().max(200), text: z.string().max(5000) })
    .nullable()
    .default(null),
})

export type PreviewDraft = z.infer<typeof previewDraftSchema>
