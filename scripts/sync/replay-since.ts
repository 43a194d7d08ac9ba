import { replayEvents } from '../../lib/sync/events/replay-events'
import type { SyncMerchant } from '../../lib/sync/customer/sync-customer'

type Named = SyncMerchant & { name: string }

/** Replays the merchant's events and prints the result. Without `since`, it starts at the last replay. */
export async function replaySince(merchant: Named, since?: Date): Promise<void> {
  const { events = 0, dropped = 0, underway = 0 } = await replayEvents(merchant, since ? { since } : {})
  const young = underway > 0 ? `, ${underway} less than a minute old` : ''
  console.log(
    `${merchant.name}: ${events} events listed, ${dropped} that no webhook had brought${young}; jobs follow them`,
  )
}
