'use server'

import { z } from 'zod'
import { askSandbox } from '../ask-sandbox'
import { words } from '../words'
import { qaAction } from './qa-action'

const input = z.object({
  method: z.string().regex(/^pm_\w+$/),
  behaves: z.string().regex(/^\w+$/, 'choose a behaviour'),
})

/** Sets how the bank answers for this card from now on. */
export const switchCard = qaAction(input, async ({ method, behaves }, universe) => {
  const answer = await askSandbox(universe, 'POST', `/payment_methods/${method}`, { behaves })
  return answer.ok ? { tone: 'good', text: `It ${words(behaves)} from now on.` } : { tone: 'bad', text: answer.message }
})
