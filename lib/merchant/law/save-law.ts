import type { LawCountry, LawSettings } from '@/lib/billing/law/law-settings'
import { db } from '@/lib/db/client'

/** Stores what a merchant switches on in a country. */
export async function saveLaw(
  merchantId: string,
  { country, settings, by, now }: { country: LawCountry; settings: LawSettings; by: string; now: Date },
): Promise<void> {
  const data = { settings, updatedAt: now, updatedBy: by }
  await db.lawModule.upsert({
    where: { merchantId_country: { merchantId, country } },
    create: { merchantId, country, ...data },
    update: data,
  })
}
