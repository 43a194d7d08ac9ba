'use server'

import { z } from 'zod'
import { lawCountries } from '@/lib/billing/law/law-settings'
import { fail, ok } from '@/lib/errors'
import { stripeId } from '@/lib/forms/input-fields'
import { saveLaw } from '@/lib/merchant/law/save-law'
import { carryOutDeclaration } from '@/lib/tasks/declare/carry-out-declaration'
import { closeDeclaration } from '@/lib/tasks/declare/close-declaration'
import { merchantAction } from '../engine/merchant-action'
import { listDeclarationCandidates } from './list-declaration-candidates'

const declaration = z.string().min(1).max(100)

/** Ticked pages are shown to customers of the country, the others are not found. */
export const saveLawAction = merchantAction({
  name: 'law.save',
  role: 'owner',
  input: z.object({
    country: z.enum(lawCountries),
    'pages[]': z.array(z.enum(['cancellation', 'withdrawal'])).default([]),
  }),
  carryOut: async ({ country, 'pages[]': pages }, { merchant, actor, receivedAt: now }) => {
    const settings = {
      cancellation: { enabled: pages.includes('cancellation') },
      withdrawal: { enabled: pages.includes('withdrawal') },
    }
    await saveLaw(merchant.id, { country, settings, by: actor, now })
    return ok({ message: 'Saved. It holds from the next page that is opened.' })
  },
})

/** Cancels the contract that a declaration means, as the merchant has decided. */
export const carryOutDeclarationAction = merchantAction({
  name: 'declaration.carry_out',
  input: z.object({ id: declaration, subscription: stripeId('sub') }),
  carryOut: async ({ id, subscription }, { merchant, actor, receivedAt: now }) => {
    const candidates = await listDeclarationCandidates(merchant.id, id)
    const candidate = candidates?.find(({ subscriptionId }) => subscriptionId === subscription)
    if (!candidate) return fail('not_found')
    const decision = { merchantId: merchant.id, declarationId: id, by: actor, now }
    const { customerId, subscriptionId } = candidate
    const done = await carryOutDeclaration({ ...decision, customerId, subscriptionId })
    return done.ok ? ok({ message: 'The contract is being cancelled.' }) : done
  },
})

/** Ends the work on a declaration without cancelling anything here. */
export const closeDeclarationAction = merchantAction({
  name: 'declaration.close',
  input: z.object({
    id: declaration,
    note: z
      .string()
      .max(1000)
      .default('')
      .transform((text) => text.replaceAll('\0', '').trim())
      .pipe(z.string().min(1, 'Say why, for whoever asks later.')),
  }),
  carryOut: async ({ id, note }, { merchant, actor, receivedAt: now }) => {
    const closed = await closeDeclaration({ merchantId: merchant.id, declarationId: id, by: actor, note, now })
    return closed.ok ? ok({ message: 'Closed.' }) : closed
  },
})
