import type { Objects } from '../store/objects'

/** Tells whether a card's last month is over. `now` is in Unix seconds. */
export function hasExpired({ card }: Objects['payment_method'], now: number): boolean {
  if (!card) return false
  return Date.UTC(card.exp_year, card.exp_month, 1) / 1000 <= now
}
