import type { BehaviourName } from './behaviours/behaviour-of'

export interface TestCard {
  number: string
  brand: string
  funding: 'credit' | 'debit' | 'prepaid'
  country: string
  behaves: BehaviourName
  /** These `pm_card_…` names stand for the card. The same words after `tok_` name it as a token. */
  names: string[]
}

function card(
  number: string,
  names: string,
  behaves: BehaviourName = 'succeeds',
  rest: Partial<TestCard> = {},
): TestCard {
  const brand = brandOf(number)
  return { number, brand, funding: 'credit', country: 'US', behaves, names: names.split(' '), ...rest }
}

const debit = { funding: 'debit' } as const

/** https://docs.stripe.com/testing lists these test cards. */
export const testCards: TestCard[] = [
  card('4242424242424242', 'visa us'),
  card('4000056655665556', 'visa_debit', 'succeeds', debit),
  card('5555555555554444', 'mastercard'),
  card('2223003122003222', 'mastercard_2series'),
  card('5200828282828210', 'mastercard_debit', 'succeeds', debit),
  card('5105105105105100', 'mastercard_prepaid', 'succeeds', { funding: 'prepaid' }),
  card('378282246310005', 'amex_2'),
  card('371449635398431', 'amex'),
  card('6011111111111117', 'discover'),
  card('6011000990139424', 'discover_2'),
  card('6011981111111113', 'discover_debit', 'succeeds', debit),
  card('3056930009020004', 'diners'),
  card('36227206271667', 'diners_14digits'),
  card('3566002020360505', 'jcb', 'succeeds', { country: 'JP' }),
  card('6200000000000005', 'unionpay', 'succeeds', { country: 'CN' }),
  card('4000000760000002', 'br', 'succeeds', { country: 'BR' }),
  card('4000001240000000', 'ca', 'succeeds', { country: 'CA' }),
  card('4000004840008001', 'mx', 'succeeds', { country: 'MX' }),
  card('4000007560000009', 'ch', 'succeeds', { country: 'CH' }),
  card('4000002760000016', 'de', 'succeeds', { country: 'DE' }),
  card('4000007240000007', 'es', 'succeeds', { country: 'ES' }),
  card('4000002500000003', 'fr', 'succeeds', { country: 'FR' }),
  card('4000008260000000', 'gb', 'succeeds', { country: 'GB' }),
  card('4000003800000008', 'it', 'succeeds', { country: 'IT' }),
  card('4000005280000002', 'nl', 'succeeds', { country: 'NL' }),
  card('4000006200000007', 'pt', 'succeeds', { country: 'PT' }),
  card('4000000360000006', 'au', 'succeeds', { country: 'AU' }),
  card('4000003920000003', 'jp', 'succeeds', { country: 'JP' }),

  card('4000000000000002', 'visa_chargeDeclined chargeDeclined', 'declined'),
  card(
    '4000000000009995',
    'visa_chargeDeclinedInsufficientFunds chargeDeclinedInsufficientFunds',
    'insufficient_funds',
  ),
  card('4000000000009987', 'visa_chargeDeclinedLostCard chargeDeclinedLostCard', 'lost_card'),
  card('4000000000009979', 'visa_chargeDeclinedStolenCard chargeDeclinedStolenCard', 'stolen_card'),
  card('4000000000000069', 'chargeDeclinedExpiredCard', 'expired_card'),
  card('4000000000000127', 'chargeDeclinedIncorrectCvc', 'incorrect_cvc'),
  card('4000000000000101', 'cvcCheckFail', 'cvc_check_fails'),
  card('4000000000000119', 'chargeDeclinedProcessingError', 'processing_error'),
  card('4000000000006975', 'visa_chargeDeclinedVelocityLimitExceeded', 'velocity_exceeded'),
  card('4100000000000019', 'radarBlock chargeDeclinedFraudulent', 'fraudulent'),
  card('4000000000000341', 'chargeCustomerFail', 'fails_when_charged'),

  card('4000002760003184', 'authenticationRequired', 'authentication_required', { country: 'DE' }),
  card('4000000000003220', 'threeDSecure2Required', 'authentication_required', { country: 'IE' }),
  card('4000000000003063', 'threeDSecureRequired', 'authentication_required'),
  card('4000000000003055', 'threeDSecureOptional'),
  card('4000002500003155', 'authenticationRequiredOnSetup', 'authentication_unless_set_up', { country: 'FR' }),
  card('4000003800000446', 'authenticationRequiredSetupForOffSession', 'authentication_on_session', { country: 'IT' }),
  card('4000008400001629', 'threeDSecureRequiredChargeDeclined', 'authenticated_then_declined'),
  card('4000008400001280', 'threeDSecureRequiredProcessingError', 'processing_error'),
  card(
    '4000008260003178',
    'authenticationRequiredChargeDeclinedInsufficientFunds',
    'authenticated_then_insufficient_funds',
    { country: 'GB' },
  ),
]

/** Returns the test card of a number. Any other valid number is an ordinary card. */
export function cardByNumber(number: string): TestCard {
  return testCards.find((each) => each.number === number) ?? { ...card(number, ''), names: [] }
}

/** Returns the test card that `pm_card_visa` or `tok_visa` stands for. */
export function cardByName(name: string): TestCard | undefined {
  const rest = /^(?:pm_card|tok)_(\w+)$/.exec(name)?.[1]
  return rest ? testCards.find(({ names }) => names.includes(rest)) : undefined
}

function brandOf(number: string): string {
  if (number.startsWith('4')) return 'visa'
  if (/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/.test(number)) return 'mastercard'
  if (/^3[47]/.test(number)) return 'amex'
  if (/^3(0|6|8)/.test(number)) return 'diners'
  if (/^35/.test(number)) return 'jcb'
  if (/^62/.test(number)) return 'unionpay'
  return /^6/.test(number) ? 'discover' : 'unknown'
}
