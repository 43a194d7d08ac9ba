import { checkHealth } from '@/lib/mirror/check-health'

/** Answers 200 when the app can work, else 503 and the reason, for load balancers and operators. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
