import { errorCodes, type ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { attemptAction, type Action } from './attempt-action'
import { requestLocale } from './request-locale'

/** What a script of the page gets back: the value, or the failure in the customer's language. */
export type CallAnswer<Value> = { ok: true; value: Value } | { ok: false; code: ErrorCode; message: string }

export type Call<Value> = (form: FormData) => Promise<CallAnswer<Value>>

/** An action that a script of the page calls, where one step of Stripe.js follows another; else as `customerAction`. */
export function customerCall<Input, Value>(action: Action<Input, Value>): Call<Value> {
  return async (form) => {
    const answer = await attemptAction(action, form)
    if (answer.ok) return answer
    const t = translator(await requestLocale(form), 'errors')
    return { ok: false, code: answer.code, message: t(errorCodes[answer.code].messageKey) }
  }
}
