import { lawCountries, lawOff, lawSettings, type LawCountry, type LawSettings } from '@/lib/billing/law/law-settings'
import { db } from '@/lib/db/client'

/** What the merchant has switched on in each country. Throws ZodError on settings that no release has written. */
export async function loadLaw(merchantId: string): Promise<Record<LawCountry, LawSettings>> {
  const rows = await db.lawModule.findMany({ where: { merchantId } })
  const of = (country: LawCountry) => {
    const row = rows.find((each) => each.country === country)
    return row ? lawSettings.parse(row.settings) : lawOff
  }
  return Object.fromEntries(lawCountries.map((country) => [country, of(country)])) as Record<LawCountry, LawSettings>
}
