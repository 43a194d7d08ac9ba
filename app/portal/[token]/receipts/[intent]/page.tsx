import { ReceiptPage } from '@/components/portal/receipt/receipt-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { prepareDocument } from '@/lib/documents/prepare-document'
import { ok } from '@/lib/errors'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { portalPage } from '../../portal-page'
import { withoutRegion } from '@/lib/i18n/without-region'

export default async function Receipt({ params }: PageProps<'/portal/[token]/receipts/[intent]'>) {
  const { token, intent } = await params
  const path = `/receipts/${intent}`
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    async load(session) {
      const found = await loadReceipt(session, intent)
      if (!found.ok) return found
      const prepared = await prepareDocument({
        ...session,
        locale: withoutRegion(session.locale),
        kind: 'cancellation',
        id: intent,
      })
      return ok({ ...found.value, printable: prepared.ok ? intent : null })
    },
    render: (session, view) => (
      <>
        <ReceiptPage session={session} path={path} {...view} />
        {view.receipt.status === 'done' && <span hidden data-portico-change={intent} />}
      </>
    ),
  })
}
