import { declineMessageKeys, type DeclineMessageKey } from '@/lib/billing/payment-methods/decline-message-key'
import { translator, type Locale } from '@/lib/i18n'

const own = [
  'working',
  'finish',
  'notLoaded',
  'slow',
  'declined',
  'unpaid',
  'reload',
  'unfinished',
  'authenticationFailed',
] as const

/** What the card form may have to say in the customer's language, besides the faults that every page can name. */
export type CardTexts = Record<(typeof own)[number] | 'submit', string> & {
  declines: Record<DeclineMessageKey, string>
}

export function cardTexts(locale: Locale, submit: string): CardTexts {
  const t = translator(locale, 'paymentMethod')
  const reason = translator(locale, 'payment')
  const texts = Object.fromEntries(own.map((name) => [name, t(`form.${name}`)]))
  const declines = Object.fromEntries(declineMessageKeys.map((key) => [key, reason(key)]))
  return { ...texts, submit, declines } as CardTexts
}
