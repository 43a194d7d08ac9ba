/** QA's panel shows each call of the API in this form. */
export interface Call {
  request_id: string
  method: string
  path: string
  /** The parameters are kept as sent, cut after 2,000 characters. */
  params: string
  /** This is the HTTP status; null means that the caller got no answer. */
  status: number | null
  /** The time is in Unix milliseconds. */
  at: number
  duration_ms: number
  idempotency_key: string | null
  error: string | null
  fault: string | null
}

/** This class keeps the latest calls of one universe. */
export class CallLog {
  /** This counts all calls, including those no longer kept. */
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
