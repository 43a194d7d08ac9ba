import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/portal-session'
import { isLive } from '@/lib/billing/is-live'
import { planName } from '@/lib/billing/plan-name'
import { scheduledEnd } from '@/lib/billing/scheduled-end'
import type { Subscription } from '@/lib/billing/types'
import { errorCodes } from '@/lib/errors'
import { formatDate, translator } from '@/lib/i18n'
import type { Receipt } from '@/lib/queries/load-intent'
import { FactList } from './fact-list'
import { FlowPage } from './flow-page'
import { MerchantContact } from './merchant-contact'

type ReceiptPageProps = { session: PortalSession; path: string; receipt: Receipt; subscription: Subscription }

const tones = { received: 'info', done: 'good', failed: 'bad' } as const
const tasks = { cancel_subscription: 'cancel', keep_subscription: 'keep' } as const

/** The customer's evidence of what was asked for: true at every stage, and afterwards. */
export function ReceiptPage({ session, path, receipt, subscription }: ReceiptPageProps) {
  const { locale } = session
  const t = translator(locale, 'receipt')
  const { kind, status } = receipt
  const endsAt = receipt.status === 'done' ? receipt.endsAt : null
  const again = `/portal/${session.token}/subscriptions/${subscription.id}/${tasks[kind]}`
  return (
    <FlowPage session={session} path={path} title={t(`title.${kind}.${status}`)}>
      <Notice tone={tones[status]} role="status">
        {receipt.status === 'received' && <p>{t('waiting')}</p>}
        {receipt.status === 'failed' && <p>{translator(locale, 'errors')(errorCodes[receipt.code].messageKey)}</p>}
        {receipt.status === 'done' && <p>{outcomeText(receipt, subscription, session)}</p>}
      </Notice>
      <FactList
        facts={[
          [t('subscription'), planName(subscription)],
          [t('receivedAt'), formatDate(receipt.receivedAt, { ...session, style: 'dateTime' })],
          [t('effectiveAt'), endsAt && formatDate(endsAt, session)],
          [t('reference'), receipt.reference],
        ]}
      />
      {receipt.status === 'failed' && (
        <>
          <div><ButtonLink look="primary" href={again}>{translator(locale, 'common')('tryAgain')}</ButtonLink></div>
          <div><MerchantContact session={session} /></div>
        </>
      )}
    </FlowPage>
  )
}

type Done = Extract<Receipt, { status: 'done' }>

function outcomeText({ kind, endsAt }: Done, subscription: Subscription, session: PortalSession): string {
  const { locale, now } = session
  const t = translator(locale, 'receipt')
  const renews = isLive(subscription) && !scheduledEnd(subscription)
  if (kind === 'keep_subscription') return t(renews ? 'kept' : 'keptOnce')
  if (renews) return t('undone')
  if (!endsAt) return t('cancelled')
  const date = formatDate(endsAt, session)
  return endsAt > now
    ? translator(locale, 'cancel')('outcome.endsOn', { date })
    : translator(locale, 'portal')('state.ended', { date })
}
