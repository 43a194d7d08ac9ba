import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { chargeRows } from '@/lib/texts/charge-rows'
import { SumRow } from './sum-row'

type ChargeSumsProps = {
  session: PortalSession
  /** whose plans and prices it charges */
  subscription: Subscription
  charge: Pick<DetailedCharge, 'parts'> | null
}

/** What a charge that is about to be made consists of; nothing where it is one plan at its price. */
export function ChargeSums({ session, subscription, charge }: ChargeSumsProps) {
  const rows = charge ? chargeRows({ ...subscription, ...charge.parts }, session) : []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="charge" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="charge" className="font-semibold text-balance">
        {translator(session.locale, 'portal')('breakdown.heading')}
      </h2>
      <dl className="mt-2 grid text-sm">
        {rows.map((row, index) => (
          <SumRow key={index} {...row} />
        ))}
      </dl>
    </section>
  )
}
