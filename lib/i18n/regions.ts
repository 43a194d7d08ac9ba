/**
 * The regions whose readers see dates, amounts or words of their own, each with the currency whose bare symbol they take
 * for it and no other: nobody in New Zealand takes "$" for the dollar of Canada. Latin America has several pesos.
 */
export const regions = {
  'en-AU': 'AUD',
  'en-CA': 'CAD',
  'en-GB': 'GBP',
  'en-HK': 'HKD',
  'en-IE': 'EUR',
  'en-IN': 'INR',
  'en-NZ': 'NZD',
  'en-SG': 'SGD',
  'en-US': 'USD',
  'es-419': null,
  'fr-CA': 'CAD',
} as const

export type Region = keyof typeof regions

export const isRegion = (tag: string): tag is Region => Object.hasOwn(regions, tag)
