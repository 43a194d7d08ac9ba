export type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error' | 'rate_limit_error'

export interface ErrorDetails {
  message: string
  type?: ErrorType
  status?: number
  code?: string
  param?: string
  declineCode?: string
  /** These members are added to the body: `charge`, `payment_intent`, `setup_intent`, `payment_method`, … */
  extra?: Record<string, unknown>
  /**
   * When true, the failed call keeps its changes: a declined payment leaves its charge behind. Other failures undo
   * them.
   */
  keepsChanges?: boolean
  /** This is the id of an object that does not exist. */
  missing?: string
}

/** A handler throws this error, and the API answers it as `{"error": {…}}` in Stripe's words. */
export class StripeError extends Error {
  readonly status: number
  readonly type: ErrorType
  readonly code: string | undefined
  readonly param: string | undefined
  readonly declineCode: string | undefined
  readonly extra: Record<string, unknown>
  readonly keepsChanges: boolean
  readonly missing: string | undefined

  constructor(details: ErrorDetails) {
    super(details.message)
    this.name = 'StripeError'
    this.type = details.type ?? 'invalid_request_error'
    this.status = details.status ?? (this.type === 'card_error' ? 402 : 400)
    this.code = details.code
    this.param = details.param
    this.declineCode = details.declineCode
    this.extra = details.extra ?? {}
    this.keepsChanges = details.keepsChanges ?? false
    this.missing = details.missing
  }

  body(requestId: string): { error: Record<string, unknown> } {
    return {
      error: {
        ...(this.code && { code: this.code }),
        ...(this.declineCode && { decline_code: this.declineCode }),
        ...(this.code && { doc_url: `https://stripe.com/docs/error-codes/${this.code.replaceAll('_', '-')}` }),
        message: this.message,
        ...(this.param && { param: this.param }),
        ...this.extra,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    }
  }
}

/** Builds "No such customer: 'cus_1'". `param` is `id` for an id in the path; `missingAsCalled` sets the status. */
export function resourceMissing(kind: string, id: string, param = 'id'): StripeError {
  return new StripeError({ code: 'resource_missing', param, message: `No such ${kind}: '${id}'`, missing: id })
}

/** Returns the error with its status: 404 if the path names the missing object, 400 if a parameter does. */
export function missingAsCalled(error: unknown, pathParams: Record<string, string>): unknown {
  if (!(error instanceof StripeError) || error.missing === undefined) return error
  if (!Object.values(pathParams).includes(error.missing)) return error
  const { message, code, param, missing } = error
  return new StripeError({ status: 404, message, missing, ...(code && { code }), ...(param && { param }) })
}

export function invalidRequest(message: string, param?: string, code?: string): StripeError {
  return new StripeError({ message, ...(param && { param }), ...(code && { code }) })
}

export function parameterMissing(param: string): StripeError {
  return invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing')
}
