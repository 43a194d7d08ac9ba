import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { isSameOrigin } from '@/lib/access/is-same-origin'
import { openSession } from '@/lib/access/open-session'
import type { PortalSession } from '@/lib/access/portal-session'
import { requestIdHeader } from '@/lib/access/request-headers'
import { serverNow } from '@/lib/access/server-clock'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, type Failure, type Result } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { log } from '@/lib/log'
import type { ActionState, FormAction } from './action-state'
import { auditAction } from './audit-action'
import { requestLocale } from './request-locale'
import { takeAttempt } from './take-attempt'
import { typedFields } from './typed-fields'

type Action<Input> = {
  /** of the audit log: 'subscription.cancel', … */
  name: string
  /** every field but `token`; of these alone is read */
  input: z.ZodType<Input>
  /** whether the portal configuration allows it; asked of the server, however the form came to be */
  allowed?: (features: PortalFeatures) => boolean
  /** what is left is the story; `goTo`: the page to go to afterwards, below /portal/[token], '' for the portal itself */
  carryOut: (input: Input, context: ActionContext) => Promise<Result<{ goTo: string }>>
}

export type ActionContext = {
  session: PortalSession
  /** the server's clock; `session.now` is the customer's */
  receivedAt: Date
}

/**
 * The one way into every action of a customer: a form of our own, a session that may change things, a limit of
 * attempts, a parsed input, an audit row. A failure comes back to the form with what was typed; success redirects, so
 * that a reload sends nothing again.
 */
export function customerAction<Input>(action: Action<Input>): FormAction {
  return async (_, form) => {
    const answer = await attempt(action, form)
    if (answer.ok) redirect(answer.value.goTo)
    return stateOf(answer, form)
  }
}

async function attempt<Input>(action: Action<Input>, form: FormData): Promise<Result<{ goTo: string }>> {
  const requestHeaders = await headers()
  if (!isSameOrigin(requestHeaders)) return fail('wrong_origin')
  const token = String(form.get('token') ?? '')
  const opened = await openSession(token)
  if (!opened.ok) return opened
  const session = opened.value
  try {
    const answer = await attemptIn(session, action, form)
    if (answer.ok) return { ok: true, value: { goTo: `/portal/${token}${answer.value.goTo}` } }
    return answer
  } catch (error) {
    // The border of what customers see: a form must come back with what was typed, not as an error page.
    log.error({ err: error, action: action.name, requestId: requestHeaders.get(requestIdHeader) }, 'an action failed')
    return fail(isDatabaseUnavailable(error) ? 'database_unavailable' : 'unexpected')
  }
}

async function attemptIn<Input>(
  session: PortalSession,
  action: Action<Input>,
  form: FormData,
): Promise<Result<{ goTo: string }>> {
  if (session.readOnly) return fail('read_only')
  const limited = await takeAttempt(session)
  if (!limited.ok) return limited
  const input = action.input.safeParse(typedFields(form))
  if (!input.success) return fail('invalid_input')
  if (action.allowed && !action.allowed(session.configuration)) return fail('feature_disabled')
  const answer = await action.carryOut(input.data, { session, receivedAt: serverNow(await cookies()) })
  await auditAction(session, action.name, input.data, answer)
  return answer
}

async function stateOf(failure: Failure, form: FormData): Promise<ActionState> {
  const locale = await requestLocale(form)
  const message = translator(locale, 'errors')(errorCodes[failure.code].messageKey)
  return { code: failure.code, message, typed: typedFields(form) }
}
