import { z } from 'zod'
import { db } from '@/lib/db/client'
import { languageOf } from '@/lib/i18n/language-of'
import type { Locale } from '@/lib/i18n/locales'

const translations = z.record(z.string(), z.string()).catch({})

/** A reason for cancelling of the merchant's own, `fo_…`, in the customer's language. */
export type OwnReason = { value: string; text: string }

/** Those of the merchant's own reasons `ids` that Stripe still takes, in that order. */
export async function loadOwnReasons(merchantId: string, ids: readonly string[], locale: Locale): Promise<OwnReason[]> {
  if (ids.length === 0) return []
  const rows = await db.feedbackOption.findMany({ where: { merchantId, id: { in: [...ids] }, active: true } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ value: id, text: translations.parse(row.translations)[languageOf(locale)] ?? row.description }] : []
  })
}
