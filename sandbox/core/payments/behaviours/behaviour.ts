/** Why a bank refuses a payment, as Stripe reports it. */
export interface Decline {
  code: string
  declineCode: string | null
  message: string
  adviceCode: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later' | null
  networkDeclineCode: string | null
  /** Of the error; `card_error` where nothing is said. */
  type?: 'invalid_request_error'
}

export interface Behaviour {
  /** Refused when it is attached or set up. */
  attach?: Decline
  /** Refused when it is charged, after authentication if that is asked for. */
  charge?: Decline
  /**
   * When the bank asks for 3-D Secure: `unless_set_up` off session only until it was set up, `on_session` only while
   * the customer is there. Setting up a card that ever asks is authenticated too.
   */
  authentication?: 'always' | 'unless_set_up' | 'on_session'
  /** Why the bank gives a debit back, days later. */
  debit?: Decline
  /** The bank never answers a debit. */
  neverSettles?: boolean
  /** A debit given back ends the mandate, so the next one cannot be asked for. */
  endsMandate?: boolean
  /** The bank refuses the mandate itself. */
  refusesMandate?: boolean
  /** The result of the security code's check; `pass` where nothing is said. */
  cvcCheck?: 'fail'
}
