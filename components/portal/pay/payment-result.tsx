import { FactList } from '@/components/portal/frame/fact-list'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { methodPage } from '@/components/portal/payment-method/method-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Money } from '@/lib/billing/types'
import { errorCodes, type Result } from '@/lib/errors'
import { formatDate, translator } from '@/lib/i18n'
import type { BankQuestion } from '@/lib/tasks/authenticate/load'
import { paymentFailure } from '@/lib/tasks/pay/failure-texts'
import { payTexts } from '@/lib/tasks/pay/texts'
import type { Payment } from '@/lib/mirror/load-payment'
import { BankStep } from '../authenticate/bank-step'
import { PaymentSteps } from './payment-steps'

type PaymentResultProps = {
  session: PortalSession
  path: string
  payment: Payment
  question: Result<BankQuestion | 'answered' | null>
  /** the page below the portal that this was done for */
  from: string | null
}

/**
 * What the customer asked for, the result of each step, and what to do about a step that failed. It is true at every
 * stage.
 */
export function PaymentResult({ session, path, payment, question, from }: PaymentResultProps) {
  const { locale, token } = session
  const { title, tone } = payTexts(payment, locale)
  const unpaid = payment.invoices.find(({ progress }) => progress.state === 'declined')
  const isChange = payment.kind !== 'pay'
  const home = `/portal/${token}`
  return (
    <FlowPage session={session} path={path} title={title}>
      {payment.status === 'received' && (
        <Notice tone={tone} role="status">
          {translator(locale, 'receipt')('waiting')}
        </Notice>
      )}
      {payment.status === 'failed' && (
        <Notice tone={tone} role="alert">
          {paymentFailure(payment, locale)}
        </Notice>
      )}
      {(payment.status === 'done' || unpaid) && <PaymentSteps session={session} payment={payment} />}
      {!question.ok && (
        <Notice tone="warn">{translator(locale, 'errors')(errorCodes[question.code].messageKey)}</Notice>
      )}
      {question.ok && question.value === 'answered' && (
        <Notice tone="info">
          <p>{translator(locale, 'authenticate')('answered')}</p>
          <p>
            <a href={`${home}${path}`} className="underline underline-offset-4">
              {translator(locale, 'paymentMethod')('form.reload')}
            </a>
          </p>
        </Notice>
      )}
      {question.ok && question.value && question.value !== 'answered' && (
        <BankStep
          session={session}
          intent={payment.id}
          question={question.value}
          amount={amountOf(payment, question.value)}
        />
      )}
      <FactList
        facts={[
          [
            translator(locale, 'receipt')('receivedAt'),
            formatDate(payment.receivedAt, { ...session, style: 'dateTime' }),
          ],
          [translator(locale, 'receipt')('reference'), payment.reference],
        ]}
      />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {unpaid && (
          <ButtonLink look="primary" href={`${home}/invoices/${unpaid.invoice.id}/pay`}>
            {translator(locale, 'pay')('again')}
          </ButtonLink>
        )}
        {payment.status === 'received' && (
          <ButtonLink look="primary" href={`${home}${path}`}>
            {translator(locale, 'receipt')('checkAgain')}
          </ButtonLink>
        )}
        {from && payment.status === 'done' && (
          <ButtonLink look="primary" href={`${home}${from}`}>
            {translator(locale, 'pay')('goOn')}
          </ButtonLink>
        )}
        {isChange && (
          <ButtonLink href={methodPage(token, from)}>
            {translator(locale, 'portal')('paymentMethod.heading')}
          </ButtonLink>
        )}
        {payment.invoices.map(
          ({ invoice, progress }) =>
            progress.state === 'paid' && (
              <ButtonLink key={invoice.id} href={`${home}/invoices/${invoice.id}`}>
                {translator(locale, 'flow')('invoice.of', { date: formatDate(invoice.createdAt, session) })}
              </ButtonLink>
            ),
        )}
      </div>
    </FlowPage>
  )
}

function amountOf({ invoices }: Payment, { invoiceId }: BankQuestion): Money | null {
  const asked = invoices.find(({ invoice: { id } }) => id === invoiceId)?.invoice
  return asked ? { amount: asked.amountRemaining, currency: asked.currency } : null
}
