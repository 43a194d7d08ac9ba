import { checkReadiness } from '@/lib/health/check-readiness'

/** Answers in `next dev`. In production, server.ts answers before Next. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness()
  return Response.json(readiness, {
    status: readiness.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
