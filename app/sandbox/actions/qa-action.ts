import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { isForm } from '@/lib/forms/is-form'
import { env } from '@/lib/env'
import { accountId } from '../account-id'
import type { Universe } from '../ask-sandbox'
import type { PanelAction, PanelState } from '@/components/sandbox/panel-state'

const universe = z.object({ account: z.union([z.literal('').transform(() => null), accountId]) })

/** Wraps every action of the panel: it checks sandbox mode and the form's origin, and parses the input. */
export function qaAction<Input>(
  input: z.ZodType<Input>,
  carryOut: (input: Input, universe: Universe) => Promise<PanelState>,
): PanelAction {
  return async (_before, form) => {
    if (env().mode !== 'sandbox') notFound()
    if (!isSameOrigin(await headers())) return { tone: 'bad', text: 'This form was sent from another site.' }
    if (!isForm(form)) return { tone: 'bad', text: 'This is no form of the panel’s.' }
    const fields = Object.fromEntries(form)
    const [given, where] = [input.safeParse(fields), universe.safeParse(fields)]
    if (!given.success) return { tone: 'bad', text: z.prettifyError(given.error) }
    if (!where.success) return { tone: 'bad', text: z.prettifyError(where.error) }
    const state = await carryOut(given.data, where.data).catch(toldByStripe)
    revalidatePath('/sandbox', 'layout')
    return state
  }
}

/** A refusal by Stripe is an answer for the tester to read. Anything else is our fault. */
function toldByStripe(error: unknown): PanelState {
  if (error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe'))
    return { tone: 'bad', text: error.message }
  throw error
}
