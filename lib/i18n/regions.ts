/**
 * The regions whose readers of English see dates as they write them, each with the dollar or pound that is its own. Its
 * readers cannot take that one's bare symbol for another's. Other regions write dates as plain English does here.
 */
export const englishRegions = {
  AU: 'AUD',
  CA: 'CAD',
  GB: 'GBP',
  HK: 'HKD',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
} as const

export type EnglishRegion = keyof typeof englishRegions
