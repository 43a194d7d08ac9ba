import { checkHealth } from '@/lib/mirror/check-health'

/** 200 when the app can do its work, else 503 and why, for load balancers and for whoever runs it. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
