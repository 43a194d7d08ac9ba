/** One call of the API, as QA's panel shows it. */
export interface Call {
  request_id: string
  method: string
  path: string
  /** The parameters as they came, cut after 2,000 characters. */
  params: string
  /** HTTP status; null when the caller was left without an answer. */
  status: number | null
  /** Unix milliseconds. */
  at: number
  duration_ms: number
  idempotency_key: string | null
  error: string | null
  fault: string | null
}

/** The latest calls of one universe. */
export class CallLog {
  /** How many there were, those no longer remembered included. */
  count = 0
  private calls: Call[] = []

  add(call: Call): void {
    this.count += 1
    this.calls.push(call)
    if (this.calls.length > 1000) this.calls = this.calls.slice(-500)
  }

  newestFirst(limit: number): Call[] {
    return this.calls.slice(-limit).reverse()
  }

  clear(): void {
    this.calls = []
  }
}
