import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Portal } from '@/lib/mirror/load-portal'
import { RowLinks, type RowLink } from '../frame/row-links'
import { detailsRow } from './details-row'
import { discountRow } from './discount-row'
import { pauseRow } from './pause-row'
import type { SubscriptionFacts } from '../subscription/subscription-facts'

export type SettingRow = RowLink

/**
 * To add a row, write a function that returns it, or null where it is not offered, in a file of its own beside this
 * one. Name it here, at its place in the order of billing details, pause and codes. A row about the customer stands on
 * the overview; one about a subscription stands on the overview of a single one, and on the page of each among several.
 */
const customerRows: readonly ((session: PortalSession, portal: Portal) => SettingRow | null)[] = [detailsRow]
const subscriptionRows: readonly ((session: PortalSession, facts: SubscriptionFacts) => SettingRow | null)[] = [
  pauseRow,
  discountRow,
]

type SettingRowsProps = {
  session: PortalSession
  /** whose rows are shown; null on the page of one among several subscriptions, which is not about the customer */
  portal: Portal | null
  /** the subscription whose rows are shown; null where there are several or none */
  facts: SubscriptionFacts | null
}

/**
 * What can be changed beside plan and card, a row each that leads to its page. They stand below the invoices, the newest
 * of which belongs on the first screen of a phone. Without rows it is nothing.
 */
export function SettingRows({ session, portal, facts }: SettingRowsProps) {
  const rows = [
    ...(portal ? customerRows.map((row) => row(session, portal)) : []),
    ...(facts ? subscriptionRows.map((row) => row(session, facts)) : []),
  ].filter((row) => row !== null)
  return <RowLinks session={session} rows={rows} />
}
