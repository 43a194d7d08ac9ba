import type { NextRequest } from 'next/server'
import { answerReturn } from '@/lib/actions/answer-return'

/** Where the bank's page leads back to, for a payment method that was set up and for a payment. */
export async function GET(request: NextRequest, { params }: RouteContext<'/portal/[token]/pay/return'>): Promise<Response> {
  const { token } = await params
  const path = await answerReturn(token, request.nextUrl.searchParams)
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
