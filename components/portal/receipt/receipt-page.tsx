import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { keepRefusal } from '@/lib/billing/tasks/keep-refusal'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { errorCodes } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import type { Receipt } from '@/lib/mirror/load-intent'
import { afterCompletion } from '@/lib/access/flows/after-completion'
import { receiptRows } from '@/lib/tasks/receipt-row-texts'
import { receiptTexts } from '@/lib/tasks/receipt-texts'
import { receiptTitle } from '@/lib/tasks/receipt-title-texts'
import { DownloadForm } from '../download/download-form'
import { FactList } from '../frame/fact-list'
import { FlowPage } from '../frame/flow-page'
import { MerchantContact } from '../frame/merchant-contact'
import { ReturnButton } from '../frame/return-button'

type ReceiptPageProps = {
  session: PortalSession
  path: string
  receipt: Receipt
  /** the subscription that was asked about */
  subscription: Subscription
  /** the new subscription of a resubscription, else the same; null while the mirror does not know it */
  current: Subscription | null
  openInvoices: Invoice[]
  method: PaymentMethod | null
  /** the intent that has a printable receipt, or null */
  printable: string | null
}

const tones = { received: 'info', done: 'good', failed: 'bad' } as const

/** The customer's evidence of what was asked for. It is true at every stage, and afterwards. */
export function ReceiptPage({
  session,
  path,
  receipt,
  subscription,
  current,
  openInvoices,
  method,
  printable,
}: ReceiptPageProps) {
  const { locale, token } = session
  const t = translator(locale, 'receipt')
  const { kind, status } = receipt
  const home = `/portal/${token}`
  const done =
    receipt.status === 'done' ? receiptTexts({ session, receipt, subscription: current, openInvoices, method }) : null
  const payment = done?.invoice
  const [outcome, ...others] = done?.texts ?? []
  const told =
    receipt.status === 'received'
      ? [t('waiting')]
      : receipt.status === 'failed'
        ? [translator(locale, 'errors')(errorCodes[receipt.code].messageKey)]
        : others
  const after = status === 'failed' ? null : afterCompletion(session.flow, { kind, subjectId: receipt.subscriptionId })
  // The end may be undone while it is ahead.
  const mayKeep =
    kind === 'cancel' &&
    status === 'done' &&
    !session.readOnly &&
    current !== null &&
    scheduledEnd(current) !== null &&
    !keepRefusal(current, session.configuration)
  return (
    <FlowPage session={session} path={path} title={receiptTitle(receipt, done, locale)}>
      <Notice
        tone={payment ? 'warn' : (done?.tone ?? tones[status])}
        role="status"
        title={outcome && <Unbroken text={outcome} />}
      >
        {told.length > 0 &&
          told.map((text) => (
            <p key={text}>
              <Unbroken text={text} />
            </p>
          ))}
      </Notice>
      <FactList facts={receiptRows(receipt, subscription, session).map(({ label, value }) => [label, value])} />
      {after?.type === 'hosted_confirmation' && after.customMessage && <p>{after.customMessage}</p>}
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <ReturnButton session={session} after={after} />
        {payment && !session.readOnly && (
          <ButtonLink look="primary" href={`${home}/invoices/${payment.id}/pay`}>
            {t('completePayment')}
          </ButtonLink>
        )}
        {status === 'received' && (
          <ButtonLink look="primary" href={`${home}${path}`}>
            {t('checkAgain')}
          </ButtonLink>
        )}
        {status === 'failed' && (
          <ButtonLink look="primary" href={`${home}/subscriptions/${subscription.id}/${kind}`}>
            {translator(locale, 'common')('tryAgain')}
          </ButtonLink>
        )}
        {printable && (
          <DownloadForm
            session={session}
            kind="cancellation"
            id={printable}
            text={translator(locale, 'download')('cancellation')}
          />
        )}
      </div>
      {mayKeep && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 max-sm:flex-col max-sm:items-stretch">
          <p className="font-medium">{translator(locale, 'keep')('changedMind')}</p>
          <ButtonLink href={`${home}/subscriptions/${subscription.id}/keep`}>
            {translator(locale, 'keep')('action')}
          </ButtonLink>
        </div>
      )}
      {status === 'failed' && (
        <div>
          <MerchantContact session={session} />
        </div>
      )}
    </FlowPage>
  )
}
