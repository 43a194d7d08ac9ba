/** This is the reason for a bank's refusal, as Stripe reports it. */
export interface Decline {
  code: string
  declineCode: string | null
  message: string
  adviceCode: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later' | null
  networkDeclineCode: string | null
  /** This is the type of the error, `card_error` by default. */
  type?: 'invalid_request_error'
}

export interface Behaviour {
  /** The bank refuses the payment method when it is attached or set up. */
  attach?: Decline
  /** The bank refuses each charge, after authentication if that is required. */
  charge?: Decline
  /**
   * This says when the bank asks for 3-D Secure. With `unless_set_up` it asks off session until the card was set up.
   * With `on_session` it asks only while the customer is present. Setting up any card with this member requires 3-D
   * Secure too.
   */
  authentication?: 'always' | 'unless_set_up' | 'on_session'
  /** The bank returns a debit for this reason, days later. */
  debit?: Decline
  /** The bank never answers a debit. */
  neverSettles?: boolean
  /** A returned debit ends the mandate, so no further debit is possible. */
  endsMandate?: boolean
  /** The bank refuses the mandate itself. */
  refusesMandate?: boolean
  /** This is the result of the security code's check, `pass` by default. */
  cvcCheck?: 'fail'
}
