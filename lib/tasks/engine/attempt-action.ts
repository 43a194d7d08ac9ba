import { cookies, headers } from 'next/headers'
import type { z } from 'zod'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { openFormSession } from '@/lib/access/sessions/open-form-session'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { requestIdHeader } from '@/lib/access/headers/request-headers'
import { serverNow } from '@/lib/access/browsers/server-clock'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { observeAction } from '@/lib/observe/observe-action'
import { auditAction } from './audit-action'
import { noteRefusal } from './note-refusal'
import { takeAttempt } from './take-attempt'
import { typedFields } from '@/lib/forms/typed-fields'

export type Action<Input, Value> = {
  /** as the audit log names it: 'subscription.cancel', … */
  name: string
  /** every field but `token`; other fields are ignored */
  input: z.ZodType<Input>
  /** allowed in a support session, which may only look */
  changesNothing?: boolean
  /** whether the portal configuration allows it; checked on the server for every form */
  allowed?: (features: PortalFeatures) => boolean
  /** more details for the audit log; nothing secret */
  details?: (input: Input) => Record<string, string>
  /** success leads to a download, which its own route audits; only refusals are audited here */
  leadsToFile?: boolean
  /** what to do once all checks have passed */
  carryOut: (input: Input, context: ActionContext) => Promise<Result<Value>>
}

export type ActionContext = {
  session: PortalSession
  /** the server's clock; `session.now` is the customer's */
  receivedAt: Date
}

/**
 * The checks before every action of a customer: a form of our own, a session, the limit of attempts, the input and the
 * portal configuration. Writes the audit row. Never throws: an unexpected error is logged and comes back as
 * `unexpected`.
 */
export async function attemptAction<Input, Value>(
  action: Action<Input, Value>,
  form: FormData,
): Promise<Result<Value>> {
  return observeAction(action.name, () => attempt(action, form))
}

async function attempt<Input, Value>(action: Action<Input, Value>, form: FormData): Promise<Result<Value>> {
  const requestHeaders = await headers()
  if (!isSameOrigin(requestHeaders)) {
    logRefusal(requestHeaders, { door: 'portal', who: null, what: action.name, why: 'wrong_origin' })
    return fail('wrong_origin')
  }
  try {
    const opened = await openFormSession(String(form.get('token') ?? ''), action.name)
    if (!opened.ok) return opened
    const answer = await attemptIn(opened.value, action, form)
    if (!answer.ok) await noteRefusal(opened.value, action.name, answer.code)
    return answer
  } catch (error) {
    // The form must come back with what was typed. An error page would lose it.
    log.error({ err: error, action: action.name, requestId: requestHeaders.get(requestIdHeader) }, 'an action failed')
    return fail(isDatabaseUnavailable(error) ? 'database_unavailable' : 'unexpected')
  }
}

async function attemptIn<Input, Value>(
  session: PortalSession,
  action: Action<Input, Value>,
  form: FormData,
): Promise<Result<Value>> {
  if (session.readOnly && !action.changesNothing) return fail('read_only')
  const limited = await takeAttempt(session)
  if (!limited.ok) return limited
  const input = action.input.safeParse(typedFields(form))
  if (!input.success) return fail('invalid_input')
  if (action.allowed && !action.allowed(session.configuration)) return fail('feature_disabled')
  const answer = await action.carryOut(input.data, { session, receivedAt: serverNow(await cookies()) })
  if (!answer.ok || !action.leadsToFile)
    await auditAction(session, action.name, input.data, answer, action.details?.(input.data)).catch((error: unknown) =>
      // What was done is done, and its answer must not be lost for this row.
      log.error({ err: error, action: action.name, customerId: session.customerId }, 'an action was not audited'),
    )
  return answer
}
