/** An API answer that says no, in Stripe's shape: https://docs.stripe.com/api/errors */
export type ApiFailure = {
  ok: false
  status: number
  error: {
    type: 'invalid_request_error' | 'idempotency_error' | 'api_error'
    message: string
    code?: string
    param?: string
  }
  /** seconds after which the same request may do better */
  retryAfter?: number
}

export type ApiAnswer = { ok: true; value: object } | ApiFailure

type Told = Partial<Omit<ApiFailure['error'], 'message'>> & { status?: number; retryAfter?: number }

/** Refuses a request; unless said otherwise it was a bad one (400). */
export function refuse(message: string, { status = 400, retryAfter, type, ...rest }: Told = {}): ApiFailure {
  const error = { type: type ?? 'invalid_request_error', message, ...rest } satisfies ApiFailure['error']
  return { ok: false, status, error, ...(retryAfter !== undefined && { retryAfter }) }
}

/** Refuses what names an object that is not there, or is another merchant's. */
export function missing(kind: string, id: string, param = 'id'): ApiFailure {
  return refuse(`No such ${kind}: '${id}'`, { status: 404, code: 'resource_missing', param })
}
