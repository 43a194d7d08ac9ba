import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { chargeRows } from '@/lib/texts/charge-rows'
import { SumsCard } from './sums-card'

type ChargeSumsProps = {
  session: PortalSession
  /** whose plans and prices it charges */
  subscription: Subscription
  charge: Pick<DetailedCharge, 'parts'> | null
}

/** What a charge that is about to be made consists of; nothing where it is one plan at its price. */
export function ChargeSums({ session, subscription, charge }: ChargeSumsProps) {
  const rows = charge ? chargeRows({ ...subscription, ...charge.parts }, session) : []
  return <SumsCard id="charge" title={translator(session.locale, 'portal')('breakdown.heading')} rows={rows} />
}
