/** A failure in Stripe's shape: https://docs.stripe.com/api/errors */
export type ApiFailure = {
  ok: false
  status: number
  error: {
    type: 'invalid_request_error' | 'idempotency_error' | 'api_error'
    message: string
    code?: string
    param?: string
  }
  /** in seconds; the same request may succeed after that */
  retryAfter?: number
}

export type ApiAnswer = { ok: true; value: object } | ApiFailure

type Told = Partial<Omit<ApiFailure['error'], 'message'>> & { status?: number; retryAfter?: number }

/** Builds a failure; by default a bad request (400). */
export function refuse(message: string, { status = 400, retryAfter, type, ...rest }: Told = {}): ApiFailure {
  const error = { type: type ?? 'invalid_request_error', message, ...rest } satisfies ApiFailure['error']
  return { ok: false, status, error, ...(retryAfter !== undefined && { retryAfter }) }
}

/** The failure while Stripe cannot be asked about an object. */
export function awayFailure(what: string): ApiFailure {
  const message = `${what} could not be looked up at Stripe. Try again later.`
  return refuse(message, { status: 503, type: 'api_error', retryAfter: 5 })
}

/**
 * The failure for an object in a request's parameters that does not exist or belongs to another merchant. As at Stripe, it is
 * a bad request and not a 404.
 */
export function unknownObject(kind: string, id: string, param: string): ApiFailure {
  return refuse(`No such ${kind}: '${id}'`, { code: 'resource_missing', param })
}

/** The failure for an object in the address that does not exist or belongs to another merchant. */
export function missing(kind: string, id: string): ApiFailure {
  return refuse(`No such ${kind}: '${id}'`, { status: 404, code: 'resource_missing', param: 'id' })
}
