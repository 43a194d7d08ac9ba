import type { MerchantFace } from '@/lib/merchant/merchant-face'

export const testMerchant: MerchantFace = {
  id: 'merch_test',
  stripeAccountId: null,
  name: 'TechSolutions Inc.',
  country: 'US',
  brandColor: '#1d4ed8',
  logoImageId: null,
  headline: null,
  supportEmail: 'help@techsolutions.example',
  supportUrl: null,
  termsUrl: null,
  privacyUrl: null,
  defaultLocale: 'en',
  locales: [],
  wordsVersion: null,
  timeZone: 'UTC',
}
