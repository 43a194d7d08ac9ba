import type { Merchant } from '@/lib/db/generated/client'

/** The facts of a merchant that customers see; none is secret. */
export type MerchantFace = Pick<Merchant, keyof typeof merchantFaceFields>

/** The `select` of `MerchantFace`. */
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
  locales: true,
  wordsVersion: true,
  timeZone: true,
} as const
