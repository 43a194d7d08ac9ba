import type { Merchant } from '@/lib/db/generated/client'

/** What a merchant shows to its customers; nothing secret. */
export type MerchantFace = Pick<Merchant, keyof typeof merchantFaceFields>

/** The `select` of a merchant's face. */
export const merchantFaceFields = {
  id: true,
  stripeAccountId: true,
  name: true,
  country: true,
  brandColor: true,
  logoImageId: true,
  headline: true,
  supportEmail: true,
  supportUrl: true,
  termsUrl: true,
  privacyUrl: true,
  defaultLocale: true,
  timeZone: true,
} as const
