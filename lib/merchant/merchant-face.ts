import type { Merchant } from '@/lib/db/generated/client'

/** What a merchant shows to its customers; nothing secret. */
export type MerchantFace = Pick<
  Merchant,
  | 'id' | 'stripeAccountId' | 'name' | 'country' | 'brandColor' | 'logoImageId' | 'headline' | 'supportEmail'
  | 'supportUrl' | 'termsUrl' | 'privacyUrl' | 'defaultLocale' | 'timeZone'
>
