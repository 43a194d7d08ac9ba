import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredObject } from '../store/objects'

/** This is the answer to the first call with an idempotency key. */
export interface StoredAnswer {
  /** This is a digest of the method, path and parameters. A key is valid for one request only. */
  fingerprint: string
  path: string
  requestId: string
  status: number
  /**
   * This is the answer as sent. If the answer was a stored object, the version of that object is kept instead, which
   * costs no memory.
   */
  body: string | StoredObject
  /** The time is in Unix seconds. */
  at: number
}

/** Stripe forgets a key after a day. */
const lifetime = 24 * 60 * 60

type Packed = Omit<StoredAnswer, 'body'> & { body: StoredAnswer['body'] | Uint8Array }

/**
 * This class holds the answers of one universe by idempotency key. Texts are compressed, because every POST of the SDK
 * carries a key.
 */
export class StoredAnswers {
  private readonly answers = new Map<string, Packed>()

  get(key: string, now: number): StoredAnswer | undefined {
    this.forget(now)
    const packed = this.answers.get(key)
    if (!packed) return undefined
    const { body } = packed
    return { ...packed, body: body instanceof Uint8Array ? inflateRawSync(body).toString('utf8') : body }
  }

  /** Yields every answer that has not expired. `now` is in Unix seconds. */
  *entries(now: number): Generator<[key: string, answer: StoredAnswer]> {
    for (const key of this.answers.keys()) {
      const answer = this.get(key, now)
      if (answer) yield [key, answer]
    }
  }

  set(key: string, answer: StoredAnswer): void {
    this.answers.set(key, { ...answer, body: packed(answer.body) })
  }

  private forget(now: number): void {
    for (const [key, { at }] of this.answers) {
      if (at > now - lifetime) return
      this.answers.delete(key)
    }
  }
}

function packed(body: StoredAnswer['body']): Packed['body'] {
  if (typeof body !== 'string' || body.length < 300) return body
  // The copy is needed because deflate's result is a slice of a 64 KB pool, and keeping the slice would keep the pool.
  return new Uint8Array(deflateRawSync(body, { level: 1 }))
}
