import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { ReceiptPage } from '@/components/portal/receipt/receipt-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { documentOrigin } from '@/lib/documents/document-origin'
import { loadReceipt } from '@/lib/mirror/load-receipt'

export default async function Receipt({ params }: PageProps<'/portal/[token]/receipts/[intent]'>) {
  const { token, intent } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/receipts/${intent}`
  const found = await loadReceipt(session, intent)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const printable = (await documentOrigin({ ...session, kind: 'cancellation', id: intent })) && intent
  return (
    <>
      <ReceiptPage session={session} path={path} {...found.value} printable={printable} />
      {found.value.receipt.status === 'done' && <span hidden data-portico-change={intent} />}
    </>
  )
}
