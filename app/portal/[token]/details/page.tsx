import { DetailsForm } from '@/components/portal/details/details-form'
import { openSession } from '@/lib/access/sessions/open-session'
import { translator } from '@/lib/i18n'
import { loadDetailsPage } from '@/lib/tasks/details/load'
import { portalPage } from '../portal-page'

const path = '/details'

export default async function DetailsPage({ params, searchParams }: PageProps<'/portal/[token]/details'>) {
  const { token } = await params
  const { again, mailed } = await searchParams
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    refusal({ readOnly, configuration, locale }) {
      if (!readOnly && configuration.customerUpdate.enabled) return null
      const title = translator(locale, 'details')('action')
      return { title, code: readOnly ? 'read_only' : 'feature_disabled' }
    },
    load: (session) => loadDetailsPage(session, { again, mailed }),
    render: (session, view) => <DetailsForm session={session} path={path} view={view} />,
  })
}
