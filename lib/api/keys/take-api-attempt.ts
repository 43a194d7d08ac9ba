import { countAttempt } from '@/lib/access/limits/count-attempt'
import { refuse, type ApiFailure } from '../failures/api-failure'

const limits = {
  /** calls per key */
  call: { name: 'api-call', attempts: 1_000, seconds: 60 },
  /** wrong secrets per key id */
  guess: { name: 'api-guess', attempts: 20, seconds: 60 },
}

/** Counts one attempt; above the limit it refuses with 429 and `Retry-After`. */
export async function takeApiAttempt(kind: keyof typeof limits, who: string): Promise<ApiFailure | null> {
  const counted = await countAttempt(limits[kind], who)
  if (counted.ok) return null
  return refuse('Too many requests. Try again later.', {
    status: 429,
    code: 'rate_limit',
    retryAfter: Number(counted.details?.retryAfter),
  })
}
