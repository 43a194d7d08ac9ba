import type { NextRequest } from 'next/server'
import { openSession } from '@/lib/access/open-session'
import { findHostedCopy } from '@/lib/documents/find-hosted-copy'
import { answerProblem } from '../../../documents/answer-problem'

/** Leads to Stripe's own page of the invoice. */
export async function GET(request: NextRequest, { params }: RouteContext<'/portal/[token]/invoices/[invoice]/hosted'>) {
  const { token, invoice } = await params
  const opened = await openSession(token)
  if (!opened.ok) return answerProblem(request, token, opened)
  const copy = await findHostedCopy(opened.value, invoice)
  if (!copy.ok) return answerProblem(request, token, copy)
  return new Response(null, {
    status: 303,
    headers: { location: copy.value, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}
