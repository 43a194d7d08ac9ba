import { loadOwnReasons } from '@/lib/mirror/load-own-reasons'
import { CancelForm } from '@/components/portal/cancel/cancel-form'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { PortalOverview } from '@/components/portal/overview/portal-overview'
import { Unavailable } from '@/components/portal/problem/unavailable'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import { cancelRefusal } from '@/lib/billing/tasks/cancel/cancel-refusal'
import { cancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import { ok } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { writingOf } from '@/lib/i18n/writing-of'
import { sampleMethod, samplePortal } from '@/lib/preview/sample-portal'
import { openPreview } from './open-preview'

type PreviewPageProps = PageProps<'/console/[merchant]/preview/[view]/[locale]/[draft]'>

/**
 * The real portal with a sample customer, for the console’s forms. It is inert: nothing on it can be pressed, and its
 * session opens nothing.
 */
export default async function PreviewPage({ params }: PreviewPageProps) {
  const preview = await openPreview(await params)
  if (!preview)
    return <p className="p-6 text-sm">This preview is too old. Change something in the form, or reload it.</p>
  const { view, session } = preview
  return (
    <>
      <p
        {...writingOf('en')}
        className="sticky top-0 z-10 bg-ink px-4 py-1.5 text-center text-xs font-semibold text-canvas"
      >
        Preview with a sample customer. Buttons do nothing.
      </p>
      <div inert>
        {view === 'cancel_page' ? (
          <CancelPreview session={session} />
        ) : (
          <PortalOverview session={session} portal={samplePortal({ view, ...session })} />
        )}
      </div>
    </>
  )
}

async function CancelPreview({ session }: { session: PortalSession }) {
  const { configuration, now, locale, merchantId } = session
  const { subscriptions, latestInvoices } = samplePortal({ view: 'cancel_page', ...session })
  const [subscription] = subscriptions
  if (!subscription) return null
  const action = translator(locale, 'cancel')('action')
  const title = translator(locale, 'portal')('action.of', { action, plan: planName(subscription) })
  const refused = cancelRefusal(subscription, configuration)
  if (refused) return <Unavailable session={session} path="" title={title} code={refused} />
  const outcome = cancellationOutcome(subscription, configuration, latestInvoices, now)
  const own = configuration.subscriptionCancel.cancellationReason.feedbackOptions
  const ownReasons = await loadOwnReasons(merchantId, own, locale)
  return (
    <FlowPage session={session} path="" title={title}>
      <CancelForm
        session={session}
        view={{
          subscription,
          outcome,
          ownReasons,
          drafts: [],
          method: sampleMethod(now),
          refused: null,
          preview: ok(null),
        }}
      />
    </FlowPage>
  )
}
