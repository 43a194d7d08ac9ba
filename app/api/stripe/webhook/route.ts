import { receiveWebhook } from '@/lib/sync/events/receive-webhook'

/** Where Stripe delivers its events; the production server answers them itself, before they come this far. */
export async function POST(request: Request): Promise<Response> {
  const { status, outcome } = await receiveWebhook(request)
  return Response.json({ outcome }, { status, headers: { 'cache-control': 'no-store' } })
}
