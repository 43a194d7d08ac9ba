/** An expected outcome as a value. Anything unexpected throws. */
export type Result<T = void> = { ok: true; value: T } | Failure

export type Failure = { ok: false; code: ErrorCode; details?: Record<string, string | number> }

type Row = {
  /** the HTTP status of an answer with this code */
  status: number
  /** the key of the customer's text, in namespace `errors` */
  messageKey: string
}

/** All expected failures, each with its HTTP status and text. */
export const errorCodes = {
  // access
  not_found: { status: 404, messageKey: 'not_found' },
  link_invalid: { status: 404, messageKey: 'link_invalid' },
  link_expired: { status: 410, messageKey: 'link_expired' },
  link_revoked: { status: 410, messageKey: 'link_revoked' },
  link_used: { status: 410, messageKey: 'link_used' },
  session_expired: { status: 401, messageKey: 'session_expired' },
  session_idle: { status: 401, messageKey: 'session_expired' },
  session_ended: { status: 401, messageKey: 'session_ended' },
  wrong_browser: { status: 401, messageKey: 'wrong_browser' },
  frame_blocked: { status: 403, messageKey: 'wrong_browser' },
  read_only: { status: 403, messageKey: 'read_only' },
  wrong_origin: { status: 403, messageKey: 'wrong_origin' },
  feature_disabled: { status: 403, messageKey: 'feature_disabled' },
  // the console; customers never see these
  not_signed_in: { status: 401, messageKey: 'session_ended' },
  not_allowed: { status: 403, messageKey: 'feature_disabled' },
  last_owner: { status: 409, messageKey: 'conflict' },
  not_an_image: { status: 422, messageKey: 'invalid_input' },
  mail_unavailable: { status: 503, messageKey: 'unexpected' },
  // requests
  bad_request: { status: 400, messageKey: 'bad_request' },
  invalid_input: { status: 422, messageKey: 'invalid_input' },
  too_large: { status: 413, messageKey: 'too_large' },
  rate_limited: { status: 429, messageKey: 'rate_limited' },
  conflict: { status: 409, messageKey: 'conflict' },
  documents_busy: { status: 429, messageKey: 'documents_busy' },
  /** the requester has gone, so nobody reads the text */
  canceled: { status: 499, messageKey: 'unexpected' },
  // the customer's details; `details.field` names the one that is meant
  field_invalid: { status: 422, messageKey: 'field_invalid' },
  tax_id_invalid: { status: 422, messageKey: 'tax_id_invalid' },
  tax_id_exists: { status: 409, messageKey: 'tax_id_exists' },
  tax_location_invalid: { status: 422, messageKey: 'tax_location_invalid' },
  details_overtaken: { status: 409, messageKey: 'details_overtaken' },
  recipient_exists: { status: 409, messageKey: 'recipient_exists' },
  recipient_own: { status: 409, messageKey: 'recipient_own' },
  recipients_full: { status: 409, messageKey: 'recipients_full' },
  /** what follows from it was not shown yet; `details` hold it */
  tax_changes: { status: 409, messageKey: 'tax_changes' },
  // payments and subscriptions
  card_declined: { status: 402, messageKey: 'card_declined' },
  authentication_required: { status: 402, messageKey: 'authentication_required' },
  authentication_failed: { status: 402, messageKey: 'authentication_failed' },
  no_payment_method: { status: 409, messageKey: 'no_payment_method' },
  last_payment_method: { status: 409, messageKey: 'last_payment_method' },
  payment_method_in_use: { status: 409, messageKey: 'payment_method_in_use' },
  already_canceled: { status: 409, messageKey: 'already_canceled' },
  already_resubscribed: { status: 409, messageKey: 'already_resubscribed' },
  fixed_term: { status: 409, messageKey: 'fixed_term' },
  not_ended: { status: 409, messageKey: 'not_ended' },
  not_paused: { status: 409, messageKey: 'not_paused' },
  not_resumable: { status: 409, messageKey: 'not_resumable' },
  already_paused: { status: 409, messageKey: 'already_paused' },
  not_pausable: { status: 409, messageKey: 'not_pausable' },
  pause_trial: { status: 409, messageKey: 'pause_trial' },
  pause_unpaid: { status: 409, messageKey: 'pause_unpaid' },
  pause_ending: { status: 409, messageKey: 'pause_ending' },
  pause_change: { status: 409, messageKey: 'pause_change' },
  pause_limit: { status: 409, messageKey: 'pause_limit' },
  pause_pending: { status: 409, messageKey: 'pause_pending' },
  pause_outdated: { status: 409, messageKey: 'pause_outdated' },
  already_paid: { status: 409, messageKey: 'already_paid' },
  not_payable: { status: 409, messageKey: 'not_payable' },
  code_expired: { status: 409, messageKey: 'code_expired' },
  code_used_up: { status: 409, messageKey: 'code_used_up' },
  code_first_purchase: { status: 409, messageKey: 'code_first_purchase' },
  code_minimum: { status: 409, messageKey: 'code_minimum' },
  code_other_plan: { status: 409, messageKey: 'code_other_plan' },
  code_other_currency: { status: 409, messageKey: 'code_other_currency' },
  code_in_use: { status: 409, messageKey: 'code_in_use' },
  code_later: { status: 409, messageKey: 'code_later' },
  code_paused: { status: 409, messageKey: 'code_paused' },
  code_unpaid: { status: 409, messageKey: 'code_unpaid' },
  code_ended: { status: 409, messageKey: 'code_ended' },
  code_ending: { status: 409, messageKey: 'code_ending' },
  code_pending: { status: 409, messageKey: 'code_pending' },
  code_scheduled: { status: 409, messageKey: 'code_scheduled' },
  promotion_code_refused: { status: 409, messageKey: 'promotion_code_refused' },
  payment_processing: { status: 409, messageKey: 'payment_processing' },
  price_unavailable: { status: 409, messageKey: 'price_unavailable' },
  subscription_ended: { status: 409, messageKey: 'subscription_ended' },
  not_changeable: { status: 409, messageKey: 'not_changeable' },
  change_unpaid: { status: 409, messageKey: 'change_unpaid' },
  change_paused: { status: 409, messageKey: 'change_paused' },
  change_ending: { status: 409, messageKey: 'change_ending' },
  change_pending: { status: 409, messageKey: 'change_pending' },
  change_scheduled: { status: 409, messageKey: 'change_scheduled' },
  quantity_out_of_bounds: { status: 422, messageKey: 'quantity_out_of_bounds' },
  same_plan: { status: 409, messageKey: 'same_plan' },
  preview_outdated: { status: 409, messageKey: 'preview_outdated' },
  /** a form of an older release; what it asked for was not done */
  page_outdated: { status: 409, messageKey: 'page_outdated' },
  page_resent: { status: 409, messageKey: 'page_resent' },
  // on the way to us: the browser got no answer, or one that is not ours
  offline: { status: 503, messageKey: 'offline' },
  connection_lost: { status: 503, messageKey: 'connection_lost' },
  gateway_unavailable: { status: 503, messageKey: 'gateway_unavailable' },
  request_refused: { status: 403, messageKey: 'request_refused' },
  unexpected_answer: { status: 502, messageKey: 'unexpected_answer' },
  // services we depend on
  /** no answer came, or one that was not Stripe's; for nothing else */
  stripe_unavailable: { status: 503, messageKey: 'stripe_unavailable' },
  /** Stripe asks for fewer calls */
  stripe_busy: { status: 503, messageKey: 'stripe_busy' },
  /** Stripe reported a failure of its own */
  stripe_failed: { status: 503, messageKey: 'stripe_failed' },
  stripe_refused: { status: 502, messageKey: 'stripe_refused' },
  database_unavailable: { status: 503, messageKey: 'database_unavailable' },
  unexpected: { status: 500, messageKey: 'unexpected' },
} as const satisfies Record<string, Row>

export type ErrorCode = keyof typeof errorCodes

/** Whether Stripe neither did nor refused what it was asked to do, so that trying again may help. */
export function isStripeAway(code: ErrorCode): boolean {
  return code === 'stripe_unavailable' || code === 'stripe_busy' || code === 'stripe_failed'
}

export function ok(): Result<void>
export function ok<T>(value: T): Result<T>
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value }
}

export function fail(code: ErrorCode, details?: Failure['details']): Failure {
  return details ? { ok: false, code, details } : { ok: false, code }
}
