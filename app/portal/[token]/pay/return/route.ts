import type { NextRequest } from 'next/server'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { answerReturn } from '@/lib/tasks/answer-return'
import { answerTooMany } from '../../answer-too-many'

/**
 * Where the bank's page leads back to, for a payment method that was set up and for a payment. Loaded too often it asks
 * to wait; what the bank decided is Stripe's by then, whose event brings it all the same.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/portal/[token]/pay/return'>,
): Promise<Response> {
  const { token } = await params
  const opened = await openMetered(token, 'bank_return')
  if (!opened.ok && opened.code === 'rate_limited') return answerTooMany(request, token, opened)
  const path = await answerReturn(token, request.nextUrl.searchParams)
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
