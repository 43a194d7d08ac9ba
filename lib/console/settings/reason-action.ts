'use server'

import { z } from 'zod'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok } from '@/lib/errors'
import { stripeId } from '@/lib/forms/input-fields'
import { locales, type Language } from '@/lib/i18n/locales'
import { merchantAction } from '../engine/merchant-action'

/** As long as Stripe allows the description to be. */
const text = z
  .string()
  .trim()
  .max(100, 'At most 100 characters.')
  .regex(/^\P{Cc}*$/u, 'One line, please.')
  .default('')

const texts = Object.fromEntries(locales.map((locale) => [locale, text])) as Record<Language, typeof text>

/** What one of the merchant's own reasons for cancelling is called in each language. */
export const saveReasonAction = merchantAction({
  name: 'settings.own_reason',
  role: 'owner',
  input: z.object({ id: stripeId('fo'), ...texts }),
  audit: 'below',
  carryOut: async ({ id, ...given }, { merchant: { id: merchantId }, actor, receivedAt: at }) => {
    const translations = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    const written = await db.$transaction(async (tx) => {
      const { count } = await tx.feedbackOption.updateMany({ where: { merchantId, id }, data: { translations } })
      if (count === 0) return false
      const entry = { merchantId, at, actor, action: 'settings.own_reason', subjectId: id, details: { translations } }
      await tx.auditEntry.create({ data: auditEntry(entry) })
      return true
    })
    if (!written) return fail('not_found')
    return ok({ message: 'Saved. Customers will see the change on the next page they open.' })
  },
})
