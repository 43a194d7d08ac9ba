import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What the first call with an idempotency key was answered. */
export interface StoredAnswer {
  /** What was asked: method, path and parameters. A key stands for one request only. */
  fingerprint: string
  path: string
  requestId: string
  status: number
  body: string
  /** Unix seconds. */
  at: number
}

/** Stripe forgets a key after a day. */
const lifetime = 24 * 60 * 60

type Packed = Omit<StoredAnswer, 'body'> & { body: string | Uint8Array }

/** The answers of one universe by idempotency key. Bodies are kept compressed: every POST of the SDK carries a key. */
export class StoredAnswers {
  private readonly answers = new Map<string, Packed>()

  get(key: string, now: number): StoredAnswer | undefined {
    this.forget(now)
    const packed = this.answers.get(key)
    if (!packed) return undefined
    const { body } = packed
    return { ...packed, body: typeof body === 'string' ? body : inflateRawSync(body).toString('utf8') }
  }

  /** All that are not forgotten yet. `now` in Unix seconds. */
  *entries(now: number): Generator<[key: string, answer: StoredAnswer]> {
    for (const key of this.answers.keys()) {
      const answer = this.get(key, now)
      if (answer) yield [key, answer]
    }
  }

  set(key: string, answer: StoredAnswer): void {
    const { body } = answer
    // An array of its own: what deflate answers lies in a pool of 64 KB, which would be kept whole.
    this.answers.set(key, { ...answer, body: body.length < 300 ? body : new Uint8Array(deflateRawSync(body, { level: 1 })) })
  }

  private forget(now: number): void {
    for (const [key, { at }] of this.answers) {
      if (at > now - lifetime) return
      this.answers.delete(key)
    }
  }
}
