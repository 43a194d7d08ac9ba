import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { takesCard } from '@/lib/access/headers/csp'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import type { ActionState, FormAction } from './action-state'
import { attemptAction, type Action, type ActionContext } from './attempt-action'
import { failureText } from './failure-text'
import { isForm } from '@/lib/forms/is-form'
import { typedFields } from '@/lib/forms/typed-fields'

/**
 * An action as a form sends it, with or without JavaScript. A failure comes back to the form with what was typed.
 * Success redirects to `goTo`, a page below /portal/[token] ('' for the portal itself), so a reload sends nothing
 * again.
 */
export function customerAction<Input>(action: PageAction<Input>): FormAction {
  return async (_, form) => {
    if (!isForm(form)) return stateOf(fail('bad_request'), new FormData())
    const answer = await attemptAction({ ...action, carryOut: leadOn }, form)
    if (!answer.ok) return stateOf(answer, form)
    const address = answer.value.goTo
    // Next's router waits for a page behind the redirect, which a file never becomes. A page of a later session is a
    // new document, since its styles carry another nonce.
    const isAnotherDocument = action.leadsToFile || !address.startsWith(`/portal/${String(form.get('token'))}`)
    if ((isAnotherDocument || (await needsOtherPolicy(address))) && (await isSentByScript()))
      return { code: 'load', address }
    redirect(address)
  }

  // The session it was done in may be a later one than the form's own.
  async function leadOn(input: Input, context: ActionContext): Promise<Result<{ goTo: string }>> {
    const answer = await action.carryOut(input, context)
    return answer.ok ? ok({ goTo: `/portal/${context.session.token}${answer.value.goTo}` }) : answer
  }
}

type PageAction<Input> = Action<Input, { goTo: string }>

/**
 * Whether the next page takes a card and the form's page does not. The router would keep the form's policy, which
 * blocks Stripe.
 */
async function needsOtherPolicy(address: string): Promise<boolean> {
  const { pathname } = new URL(address, 'http://portal')
  const page = (await headers()).get('referer') ?? ''
  return takesCard(pathname) && !(URL.canParse(page) && takesCard(new URL(page).pathname))
}

/** Whether JavaScript sent the form. Without it the browser follows the redirect by itself. */
async function isSentByScript(): Promise<boolean> {
  return (await headers()).has('next-action')
}

async function stateOf(failure: Failure, form: FormData): Promise<ActionState> {
  return { ...(await failureText(failure, form)), typed: { ...typedFields(form), ...carried(failure) } }
}

/** What the form carries when it is sent again: the amounts that the message told, or how things are by now. */
function carried({ details = {} }: Failure): Record<string, string> {
  const names = ['agreed', 'before'].filter((name) => name in details)
  return Object.fromEntries(names.map((name) => [name, String(details[name])]))
}
