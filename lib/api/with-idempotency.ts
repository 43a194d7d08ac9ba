import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/db/open-secret'
import { sealSecret } from '@/lib/db/seal-secret'
import { env } from '@/lib/env'
import { refuse, type ApiAnswer } from './failures/api-failure'

/** in milliseconds; as at Stripe, keys are forgotten after a day */
const kept = 24 * 3_600_000
/** In milliseconds. A call without an answer after that long ended with its process. */
const abandoned = 60_000

type Call = { merchantId: string; key: string; request: string; now: Date }

/** The stored answer, which is returned again. */
export type StoredAnswer = { status: number; body: string }

type NewAnswer = StoredAnswer & { retryAfter?: number }

/**
 * Carries out a call once per idempotency key. A repeated call gets the first answer, including errors. A different
 * request under the same key is Stripe's `idempotency_error`; the same one during the first is a 409.
 */
export async function withIdempotency(
  { merchantId, key, request, now }: Call,
  carryOut: () => Promise<NewAnswer>,
): Promise<(NewAnswer & { replayed: boolean }) | Extract<ApiAnswer, { ok: false }>> {
  if (key.length > 255) return refuse('Idempotency keys have at most 255 characters.')
  const fingerprint = createHash('sha256').update(request).digest('hex')
  const id = { merchantId_key: { merchantId, key } }
  const place = `${merchantId} ${key}`
  await db.apiRequest.deleteMany({ where: { merchantId, key, ...forgotten(now) } })
  const { count } = await db.apiRequest.createMany({
    data: { merchantId, key, fingerprint, createdAt: now },
    skipDuplicates: true,
  })
  if (count === 0) {
    const first = await db.apiRequest.findUniqueOrThrow({ where: id })
    if (first.fingerprint !== fingerprint) {
      return refuse(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        { type: 'idempotency_error' },
      )
    }
    if (first.status === null || first.answer === null) {
      return refuse('There is currently another in-progress request using this Idempotency-Key.', {
        status: 409,
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
      })
    }
    return { status: first.status, body: openSecret(env().PORTICO_SECRET, place, first.answer), replayed: true }
  }
  const answer = await carryOut()
  const { status, body } = answer
  // As at Stripe, a rate-limited call may be sent again with the same key.
  if (status === 429) {
    await db.apiRequest.deleteMany({ where: { merchantId, key } })
    return { ...answer, replayed: false }
  }
  await db.apiRequest.update({ where: id, data: { status, answer: sealSecret(env().PORTICO_SECRET, place, body) } })
  return { ...answer, replayed: false }
}

function forgotten(now: Date) {
  return {
    OR: [
      { createdAt: { lt: new Date(now.getTime() - kept) } },
      { status: null, createdAt: { lt: new Date(now.getTime() - abandoned) } },
    ],
  }
}
