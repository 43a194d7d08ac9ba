import type { NextRequest } from 'next/server'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { answerReturn } from '@/lib/tasks/answer-return'
import { answerTooMany } from '../../answer-too-many'
import { answerWithoutSession } from './answer-without-session'

/**
 * The address that the bank's page returns to, after a payment or the setup of a payment method. If it is loaded too
 * often, it asks the customer to wait; Stripe's event brings the result anyway. In a browser without a session it tells
 * what came of the payment.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/portal/[token]/pay/return'>,
): Promise<Response> {
  const { token } = await params
  const opened = await openMetered(token, 'bank_return')
  if (!opened.ok && opened.code === 'rate_limited') return answerTooMany(request, token, opened)
  const told = opened.ok ? null : await answerWithoutSession(request, token, opened.code)
  if (told) return told
  const path = await answerReturn(token, request.nextUrl.searchParams)
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
