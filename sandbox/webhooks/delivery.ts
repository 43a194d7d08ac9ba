/** One event on its way to one endpoint. The endpoint's universe keeps it. */
export interface Delivery {
  id: string
  object: '_delivery'
  event: string
  type: string
  /** The connected account that the event comes from. */
  account: string | null
  endpoint: string
  /** A `held` delivery waits for a release. A `dropped` one was lost on purpose. */
  state: 'pending' | 'held' | 'succeeded' | 'failed' | 'dropped'
  attempts: Attempt[]
  /** Unix milliseconds, or null when no further attempt is due. */
  next_attempt_at: number | null
}

export interface Attempt {
  /** Unix milliseconds. */
  at: number
  duration_ms: number
  /** The HTTP status, or null when the endpoint could not be reached. */
  status: number | null
  error: string | null
}
