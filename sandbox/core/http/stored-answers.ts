import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredObject } from '../store/objects'

/** What the first call with an idempotency key was answered. */
export interface StoredAnswer {
  /** A digest of what was asked: method, path and parameters. A key stands for one request only. */
  fingerprint: string
  path: string
  requestId: string
  status: number
  /** The answer as it was sent; or the version of an object that it was, which costs nothing to keep. */
  body: string | StoredObject
  /** Unix seconds. */
  at: number
}

/** Stripe forgets a key after a day. */
const lifetime = 24 * 60 * 60

type Packed = Omit<StoredAnswer, 'body'> & { body: StoredAnswer['body'] | Uint8Array }

/** The answers of one universe by idempotency key. Texts are kept compressed: every POST of the SDK carries a key. */
export class StoredAnswers {
  private readonly answers = new Map<string, Packed>()

  get(key: string, now: number): StoredAnswer | undefined {
    this.forget(now)
    const packed = this.answers.get(key)
    if (!packed) return undefined
    const { body } = packed
    return { ...packed, body: body instanceof Uint8Array ? inflateRawSync(body).toString('utf8') : body }
  }

  /** All that are not forgotten yet. `now` in Unix seconds. */
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
  // An array of its own: what deflate answers lies in a pool of 64 KB, which would be kept whole.
  return new Uint8Array(deflateRawSync(body, { level: 1 }))
}
