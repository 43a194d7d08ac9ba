/** One event on its way to one endpoint; kept in the universe of the endpoint. */
export interface Delivery {
  id: string
  object: '_delivery'
  event: string
  type: string
  /** The connected account that the event comes from. */
  account: string | null
  endpoint: string
  /** `held` waits for a release; `dropped` was lost on purpose. */
  state: 'pending' | 'held' | 'succeeded' | 'failed' | 'dropped'
  attempts: Attempt[]
  /** Unix milliseconds; null when no further attempt is due. */
  next_attempt_at: number | null
}

export interface Attempt {
  /** Unix milliseconds. */
  at: number
  duration_ms: number
  /** HTTP status; null when the endpoint could not be reached. */
  status: number | null
  error: string | null
}
