import { cookies } from 'next/headers'
import { countAttempt, type AttemptLimit } from '@/lib/access/limits/count-attempt'
import { isRefusal } from '@/lib/access/refusals/is-refusal'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { fail, ok, type Result } from '@/lib/errors'
import type { ConsoleVisit, Role } from '../sessions/console-visit'
import { noteConsoleRefusal } from './note-console-refusal'
import { readConsoleVisit } from './read-console-visit'

type Entered = Pick<ConsoleVisit, 'merchant' | 'user' | 'role' | 'session'> & { actor: string; now: Date }

const sharedLimit = { name: 'console-route', attempts: 60, seconds: 60 }

type Asked = {
  merchantId: string
  /** as the audit log names it: 'overview.export', … */
  what: string
  role?: Role
  /** in place of the limit that all routes share */
  limit?: AttemptLimit
}

/**
 * Call this first in every route handler at a merchant, where files go in or out and an action cannot be used. It makes
 * the checks of an action's wrapper: the form's origin unless the route only reads, session, membership, role and a
 * limit. Refusals are logged.
 */
export async function enterMerchantRoute(request: Request, asked: Asked): Promise<Result<Entered>> {
  const entered = await enter(request, asked)
  const { what, merchantId } = asked
  if (!entered.ok && isRefusal(entered.code)) await noteConsoleRefusal({ what, why: entered.code, merchantId })
  return entered
}

async function enter(
  request: Request,
  { merchantId, role = 'member', limit = sharedLimit }: Asked,
): Promise<Result<Entered>> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !isSameOrigin(request.headers)) return fail('wrong_origin')
  const visit = await readConsoleVisit(merchantId)
  if (!visit.ok) return visit
  const { merchant, user, session, role: theirs } = visit.value
  const limited = await countAttempt(limit, user.id)
  if (!limited.ok) return limited
  if (role === 'owner' && theirs !== 'owner') return fail('not_allowed')
  return ok({ merchant, user, session, role: theirs, actor: `user:${user.id}`, now: serverNow(await cookies()) })
}
