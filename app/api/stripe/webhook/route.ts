import { receiveWebhook } from '@/lib/sync/events/receive-webhook'

/** Receives Stripe's events in `next dev`. In production, server.ts answers them before Next sees them. */
export async function POST(request: Request): Promise<Response> {
  const { status, outcome } = await receiveWebhook(request)
  return Response.json({ outcome }, { status, headers: { 'cache-control': 'no-store' } })
}
