import { AccessProblem } from '@/components/portal/access-problem'
import { FlowProblem } from '@/components/portal/flow-problem'
import { ReceiptPage } from '@/components/portal/receipt-page'
import { openSession } from '@/lib/access/open-session'
import { loadIntent } from '@/lib/queries/load-intent'
import { loadSubscription } from '@/lib/queries/load-subscription'

/** What the customer asked for, when it was received, and what came of it. */
export default async function Receipt({ params }: PageProps<'/portal/[token]/receipts/[intent]'>) {
  const { token, intent } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/receipts/${intent}`
  const receipt = await loadIntent(session, intent)
  if (!receipt.ok) return <FlowProblem session={session} path={path} code={receipt.code} />
  const found = await loadSubscription(session, receipt.value.subscriptionId)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  return <ReceiptPage session={session} path={path} receipt={receipt.value} subscription={found.value.subscription} />
}
