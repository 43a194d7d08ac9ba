import { release } from '@/lib/health/release'

/** Answers in `next dev`. In production, server.ts answers before Next. */
export function GET(): Response {
  return Response.json({ status: 'ok', ...release() }, { headers: { 'cache-control': 'no-store' } })
}
