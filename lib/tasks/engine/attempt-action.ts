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
import { auditAction } from './audit-action'
import { noteRefusal } from './note-refusal'
import { takeAttempt } from './take-attempt'
import { typedFields } from '@/lib/forms/typed-fields'

export type Action<Input, Value> = {
  /** of the audit log: 'subscription.cancel', … */
  name: string
  /** every field but `token`; of these alone is read */
  input: z.ZodType<Input>
  /** support, who may only look, may do it too */
  changesNothing?: boolean
  /** whether the portal configuration allows it; asked of the server, however the form came to be */
  allowed?: (features: PortalFeatures) => boolean
  /** what the audit log says of it beside its subject; nothing secret */
  details?: (input: Input) => Record<string, string>
  /** success leads to a file, downloaded while the page stays; who gives it out writes it down, here only a refusal is */
  leadsToFile?: boolean
  /** what is left is the story */
  carryOut: (input: Input, context: ActionContext) => Promise<Result<Value>>
}

export type ActionContext = {
  session: PortalSession
  /** the server's clock; `session.now` is the customer's */
  receivedAt: Date
}

/**
 * The one way into every action of a customer: a form of our own, a session that may change things, a limit of
 * attempts, a parsed input, an audit row. Never throws: what is unexpected is logged, and is the failure `unexpected`.
 */
export async function attemptAction<Input, Value>(
  action: Action<Input, Value>,
  form: FormData,
): Promise<Result<Value>> {
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
    // The border of what customers see: a form must come back with what was typed, not as an error page.
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
    await auditAction(session, action.name, input.data, answer, action.details?.(input.data))
  return answer
}
