import type { Behaviour, Decline } from './behaviour'

function decline(
  code: string,
  declineCode: string | null,
  message: string,
  adviceCode: Decline['adviceCode'] = null,
  networkDeclineCode: string | null = null,
): Decline {
  return { code, declineCode, message, adviceCode, networkDeclineCode }
}

export const declines = {
  generic: decline('card_declined', 'generic_decline', 'Your card was declined.', 'try_again_later', '01'),
  insufficientFunds: decline(
    'card_declined',
    'insufficient_funds',
    'Your card has insufficient funds.',
    'try_again_later',
    '51',
  ),
  lost: decline('card_declined', 'lost_card', 'Your card was declined.', 'do_not_try_again', '41'),
  stolen: decline('card_declined', 'stolen_card', 'Your card was declined.', 'do_not_try_again', '43'),
  expired: decline('expired_card', 'expired_card', 'Your card has expired.', 'do_not_try_again', '54'),
  incorrectCvc: decline(
    'incorrect_cvc',
    'incorrect_cvc',
    "Your card's security code is incorrect.",
    'confirm_card_data',
    'N7',
  ),
  processing: decline(
    'processing_error',
    'processing_error',
    'An error occurred while processing your card. Try again in a little bit.',
    'try_again_later',
  ),
  velocity: decline(
    'card_declined',
    'card_velocity_exceeded',
    'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
    'try_again_later',
    '65',
  ),
  fraudulent: decline('card_declined', 'fraudulent', 'Your card was declined.'),
  authenticationRequired: decline(
    'authentication_required',
    'authentication_required',
    'Your card was declined. This transaction requires authentication.',
    null,
    '1A',
  ),
}

/** Lists card behaviours by the names that QA's panel and `POST /_sandbox/payment_methods/:id` use. */
export const cardBehaviours = {
  succeeds: {},
  fails_when_charged: { charge: declines.generic },
  declined: { attach: declines.generic, charge: declines.generic },
  insufficient_funds: { attach: declines.insufficientFunds, charge: declines.insufficientFunds },
  lost_card: { attach: declines.lost, charge: declines.lost },
  stolen_card: { attach: declines.stolen, charge: declines.stolen },
  expired_card: { attach: declines.expired, charge: declines.expired },
  incorrect_cvc: { attach: declines.incorrectCvc, charge: declines.incorrectCvc, cvcCheck: 'fail' },
  cvc_check_fails: { cvcCheck: 'fail' },
  processing_error: { attach: declines.processing, charge: declines.processing },
  velocity_exceeded: { attach: declines.velocity, charge: declines.velocity },
  fraudulent: { charge: declines.fraudulent },
  authentication_required: { authentication: 'always' },
  authentication_unless_set_up: { authentication: 'unless_set_up' },
  authentication_on_session: { authentication: 'on_session' },
  authenticated_then_declined: { authentication: 'always', charge: declines.generic },
  authenticated_then_insufficient_funds: { authentication: 'always', charge: declines.insufficientFunds },
} satisfies Record<string, Behaviour>

export type CardBehaviourName = keyof typeof cardBehaviours
