import { redirect } from 'next/navigation'
import { errorCodes, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import type { ActionState, FormAction } from './action-state'
import { attemptAction, type Action } from './attempt-action'
import { requestLocale } from './request-locale'
import { typedFields } from './typed-fields'

/**
 * An action as a form sends it, with or without JavaScript. A failure comes back to the form with what was typed;
 * success redirects to `goTo`, a page below /portal/[token] ('' for the portal itself), so that a reload sends nothing
 * again.
 */
export function customerAction<Input>(action: Action<Input, { goTo: string }>): FormAction {
  return async (_, form) => {
    const answer = await attemptAction(action, form)
    if (answer.ok) redirect(`/portal/${String(form.get('token'))}${answer.value.goTo}`)
    return stateOf(answer, form)
  }
}

async function stateOf(failure: Failure, form: FormData): Promise<ActionState> {
  const locale = await requestLocale(form)
  const message = translator(locale, 'errors')(errorCodes[failure.code].messageKey)
  return { code: failure.code, message, typed: typedFields(form) }
}
