import { chargeParts } from '@/lib/billing/charges/charge-parts'
import type { Subscription } from '@/lib/billing/types'
import { partRow, type ChargeRow } from './part-row'
import type { Reader } from './state-text'

/** What the next charge consists of, in the reader's words; no rows where that would only repeat it. */
export function chargeRows(subscription: Subscription, reader: Reader): ChargeRow[] {
  return chargeParts(subscription).map((part) => partRow(part, subscription.currency, reader))
}
