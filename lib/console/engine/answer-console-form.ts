import { headers } from 'next/headers'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { isRefusal } from '@/lib/access/refusals/is-refusal'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { requestIdHeader } from '@/lib/access/headers/request-headers'
import { noteConsoleRefusal } from '@/lib/auth/visits/note-console-refusal'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, type Failure } from '@/lib/errors'
import { log } from '@/lib/log'
import { observeAction } from '@/lib/observe/observe-action'
import { formValues } from '@/lib/forms/form-values'
import { isForm } from '@/lib/forms/is-form'
import type { MerchantActionState } from './merchant-action-state'
import { merchantErrorText } from './merchant-error-text'

type ConsoleDone<Value> = {
  /** the page to go to, below the action's base; without it the form stays and shows the message */
  goTo?: string
  message?: string
  /** shown by the form once, and not stored */
  value?: Value
  /** the subject for the audit log, where the input does not name it */
  subjectId?: string
}

export type ConsoleAnswer<Value> =
  | { ok: true; value: ConsoleDone<Value> }
  /** `audited`: the audit log has the entry already */
  | (Failure & { fields?: Record<string, string>; audited?: boolean })

type Sent<Value> = {
  /** the action's name in the log */
  name: string
  /** the path that `goTo` is below */
  home: string
  /** the merchant that the form names; null where it concerns none */
  merchantId?: string
  attempt: () => Promise<ConsoleAnswer<Value>>
}

/**
 * Carries out what a form of the console asks for, and shapes what the form shows next. Refuses the form of another
 * site, and records refusals. An unexpected error comes back like a failure, with what was typed.
 */
export async function answerConsoleForm<Value>(form: FormData, sent: Sent<Value>): Promise<MerchantActionState<Value>> {
  const answer: ConsoleAnswer<Value> = await observeAction(sent.name, async () =>
    isForm(form) ? attempt(sent) : fail('bad_request'),
  )
  if (!answer.ok) {
    const { fields, audited = false, ...failure } = answer
    if (isRefusal(failure.code))
      await noteConsoleRefusal({ what: sent.name, why: failure.code, merchantId: sent.merchantId ?? null, audited })
    return {
      ok: false,
      code: failure.code,
      message: merchantErrorText(failure),
      fields: fields ?? {},
      typed: isForm(form) ? formValues(form) : {},
    }
  }
  const { goTo, message, value } = answer.value
  revalidatePath('/console', 'layout')
  if (goTo !== undefined) redirect(`${sent.home}${goTo}`)
  return { ok: true, message: message ?? null, value: value as Value }
}

async function attempt<Value>({ name, attempt }: Sent<Value>): Promise<ConsoleAnswer<Value>> {
  const requestHeaders = await headers()
  if (!isSameOrigin(requestHeaders)) return fail('wrong_origin')
  try {
    return await attempt()
  } catch (error) {
    log.error({ err: error, action: name, requestId: requestHeaders.get(requestIdHeader) }, 'an action failed')
    return fail(isDatabaseUnavailable(error) ? 'database_unavailable' : 'unexpected')
  }
}
