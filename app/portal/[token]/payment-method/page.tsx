import { PaymentMethodForm } from '@/components/portal/payment-method/payment-method-form'
import { pageBelow } from '@/lib/access/flows/page-below'
import { openSession } from '@/lib/access/sessions/open-session'
import type { ErrorCode } from '@/lib/errors'
import { later } from '@/lib/forms/shown-due'
import { translator } from '@/lib/i18n'
import { loadPortal } from '@/lib/mirror/load-portal'
import { portalPage } from '../portal-page'

const path = '/payment-method'

export default async function PaymentMethodPage({ params, searchParams }: PageProps<'/portal/[token]/payment-method'>) {
  const { token } = await params
  const { done, problem, pay, from } = await searchParams
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    refusal({ readOnly, configuration, locale }) {
      if (!readOnly && configuration.paymentMethodUpdate.enabled) return null
      const title = translator(locale, 'portal')('paymentMethod.heading')
      return { title, code: readOnly ? 'read_only' : 'feature_disabled' }
    },
    load: loadPortal,
    render: (session, portal) => (
      <PaymentMethodForm
        session={session}
        path={path}
        portal={portal}
        removed={done === 'removed'}
        unconfirmed={problem === ('authentication_failed' satisfies ErrorCode)}
        outdated={problem === ('preview_outdated' satisfies ErrorCode)}
        isUnpaid={pay === later}
        from={pageBelow(token, from)}
      />
    ),
  })
}
