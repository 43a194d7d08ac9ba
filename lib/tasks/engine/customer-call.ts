import { fail } from '@/lib/errors'
import { attemptAction, type Action } from './attempt-action'
import { failureText, type FailureText } from './failure-text'
import { isForm } from '@/lib/forms/is-form'

/** What a script of the page gets back: the value, or the failure in the customer's language. */
export type CallAnswer<Value> = { ok: true; value: Value } | ({ ok: false } & FailureText)

export type Call<Value> = (form: FormData) => Promise<CallAnswer<Value>>

/** An action that the page's script calls between two steps of Stripe.js, with the checks of `customerAction`. */
export function customerCall<Input, Value>(action: Action<Input, Value>): Call<Value> {
  return async (form) => {
    if (!isForm(form)) return { ok: false, ...(await failureText(fail('bad_request'), new FormData())) }
    const answer = await attemptAction(action, form)
    return answer.ok ? answer : { ok: false, ...(await failureText(answer, form)) }
  }
}
