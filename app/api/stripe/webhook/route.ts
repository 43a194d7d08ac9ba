import { receiveWebhook } from '@/lib/sync/events/receive-webhook'

/** Where Stripe delivers its events. */
export async function POST(request: Request): Promise<Response> {
  const { status, outcome } = await receiveWebhook(request)
  return Response.json({ outcome }, { status, headers: { 'cache-control': 'no-store' } })
}
