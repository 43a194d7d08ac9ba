'use server'

import { z } from 'zod'
import { fail, ok, type Failure } from '@/lib/errors'
import { locales } from '@/lib/i18n/locales'
import { tidyText } from '@/lib/i18n/own-words/tidy-text'
import { saveOwnText, type OwnTextSaved } from '@/lib/merchant/words/save-own-text'
import { merchantAction } from '../engine/merchant-action'
import { faultText } from './fault-text'
import { unprintable } from './unprintable'

const input = z.object({
  language: z.enum(locales),
  key: z
    .string()
    .regex(/^\w+(\.\w+)+$/)
    .max(200),
  /** the own text that the form showed */
  before: z.string().max(10_000).default(''),
})

/** Says one text of the portal, its mails or documents in the merchant's own words. */
export const saveTextAction = merchantAction({
  name: 'own_text.save',
  role: 'owner',
  input: input.extend({ text: z.string().max(10_000).transform(tidyText) }),
  audit: 'below',
  carryOut: async ({ text, ...given }, { merchant, actor, receivedAt: now }) => {
    const letters = await unprintable(given.key, text)
    if (letters.length > 0)
      return faulty(`Documents cannot print “${letters.join(' ')}”, and this text is printed in them.`)
    const saved = await saveOwnText({ ...given, merchantId: merchant.id, text, actor, now })
    if (saved.kind === 'fault') return faulty(faultText(saved.fault))
    const same = 'This is the original, so there is no text of your own here.'
    const done = 'Saved. Customers will see the change on the next page they open, and in the next mail.'
    return answer(saved, saved.kind === 'saved' ? done : same)
  },
})

/** Shows the original again, or removes an own text that nothing shows any more. */
export const resetTextAction = merchantAction({
  name: 'own_text.remove',
  role: 'owner',
  input,
  audit: 'below',
  carryOut: async (given, { merchant, actor, receivedAt: now }) => {
    const saved = await saveOwnText({ ...given, merchantId: merchant.id, text: null, actor, now })
    if (saved.kind === 'fault') throw new Error('removing a text checks nothing')
    return answer(saved, 'Your own text was removed.')
  },
})

function answer({ kind }: Exclude<OwnTextSaved, { kind: 'fault' }>, message: string) {
  if (kind === 'not_found') return fail('not_found')
  if (kind === 'overtaken') return fail('conflict')
  return ok({ message })
}

function faulty(text: string): Failure & { fields: Record<string, string> } {
  return { ...fail('invalid_input'), fields: { text } }
}
