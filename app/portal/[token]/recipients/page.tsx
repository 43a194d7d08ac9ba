import { RecipientsPage } from '@/components/portal/recipients/recipients-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { translator } from '@/lib/i18n'
import { loadRecipients } from '@/lib/tasks/recipients/load'
import { portalPage } from '../portal-page'

const path = '/recipients'

export default async function RecipientsOfInvoices({ params, searchParams }: PageProps<'/portal/[token]/recipients'>) {
  const { token } = await params
  const { mailed, removed } = await searchParams
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    refusal({ readOnly, configuration, locale }) {
      if (!readOnly && configuration.invoiceHistory.enabled) return null
      const title = translator(locale, 'recipients')('action')
      return { title, code: readOnly ? 'read_only' : 'feature_disabled' }
    },
    load: (session) => loadRecipients(session, { mailed, removed }),
    render: (session, view) => <RecipientsPage session={session} path={path} view={view} />,
  })
}
