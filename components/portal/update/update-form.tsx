import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { updateAction } from '@/lib/tasks/update/action'
import type { PaymentMethod, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import type { ChosenUpdate } from '@/lib/tasks/update/load'
import { ActionForm } from '../form/action-form'
import { FactList } from '../frame/fact-list'
import { TaskBody } from '../frame/task-body'
import { methodPage } from '../payment-method/method-page'
import { PreviewSums } from './preview-sums'
import { priceText } from '@/lib/texts/plans/price-text'
import { SavedMethod } from '../payment-method/saved-method'
import { updateInvoice, updateTexts } from '@/lib/tasks/update/texts'
import { errorCodes } from '@/lib/errors'
import { offerText } from '@/lib/texts/offer-text'
import { joinList } from '@/lib/i18n/punctuation'

type UpdateFormProps = {
  session: PortalSession
  /** the page of the choice, below the portal */
  path: string
  view: { subscription: Subscription; method: PaymentMethod | null; chosen: ChosenUpdate }
  /** the id of a payment method that the customer has just added */
  saved: string | null
}

/** What the chosen plan changes and costs, and one button. */
export function UpdateForm({ session, path, view, saved }: UpdateFormProps) {
  const { locale, token } = session
  const { subscription, method, chosen } = view
  const t = translator(locale, 'update')
  const charge = translator(locale, 'charge')
  const { update, prorationDate, code, offerRefused, preview } = chosen
  const { plan, quantity, when, invoicesNow } = update
  const [item] = subscription.items
  const { headline, details } = updateTexts({ session, ...view })
  const first = preview.ok ? preview.value.first : null
  const told = updateInvoice({ session, ...view })
  const planned = subscription.plannedChange
  const waiting = planned?.type === 'pending_update' ? planned : null
  const due = invoicesNow && first && first.amountDue.amount > 0 ? first.amountDue : null
  const needsMethod = invoicesNow && !method
  const choosing = `/portal/${token}/subscriptions/${subscription.id}/update`
  const isTold = preview.ok || !invoicesNow
  const offers = preview.ok
    ? preview.value.offered.map((offer) => offerText(offer, subscription.currency, session))
    : []
  return (
    <TaskBody
      notice={
        <>
          <SavedMethod locale={locale} method={method} saved={saved} />
          {offerRefused && (
            <Notice tone="warn">
              {t('offerRefused', { reason: translator(locale, 'errors')(errorCodes[offerRefused].messageKey) })}
            </Notice>
          )}
        </>
      }
      subject={
        <FactList
          facts={[
            [
              t('current'),
              item ? <PlanWithPrice key="now" name={item.product.name} price={priceText(item, locale)} /> : null,
            ],
            [
              t('new'),
              when === 'keep' ? null : (
                <PlanWithPrice
                  key="new"
                  name={plan.product.name}
                  price={priceText({ price: plan.price, quantity }, locale)}
                />
              ),
            ],
            [
              t('waiting'),
              waiting && <PlanWithPrice key="waiting" name={waiting.product.name} price={priceText(waiting, locale)} />,
            ],
            [t('promotionCode'), code],
            [t('offered'), offers.length > 0 ? joinList(offers, locale) : null],
          ]}
        />
      }
      outcome={{ headline, details }}
      sums={
        told && (
          <PreviewSums
            session={session}
            subscription={subscription}
            invoice={told}
            title={
              invoicesNow
                ? t('sums.today')
                : t('sums.next', { date: formatDate(item?.currentPeriodEnd ?? update.effectiveAt, session) })
            }
          />
        )
      }
      others={
        <>
          {!isTold && (
            <ButtonLink look="primary" href={`/portal/${token}${path}`}>
              {translator(locale, 'common')('tryAgain')}
            </ButtonLink>
          )}
          {invoicesNow && session.configuration.paymentMethodUpdate.enabled && (
            <ButtonLink look={needsMethod && isTold ? 'primary' : 'secondary'} href={methodPage(token, path)}>
              {charge(method ? 'otherMethod' : 'addMethod')}
            </ButtonLink>
          )}
          {waiting ? (
            subscription.latestInvoiceId && (
              <ButtonLink href={`/portal/${token}/invoices/${subscription.latestInvoiceId}/pay`}>
                {translator(locale, 'receipt')('completePayment')}
              </ButtonLink>
            )
          ) : (
            <ButtonLink href={choosing}>{t('chooseOther')}</ButtonLink>
          )}
        </>
      }
    >
      {needsMethod && <Notice tone="warn">{charge('needsMethod')}</Notice>}
      {/* Nobody confirms a charge of today without being told how much it is. */}
      {!needsMethod && isTold && (
        <ActionForm
          action={updateAction}
          hidden={{
            token,
            subscription: subscription.id,
            intent: newIntentId(),
            price: plan.price.id,
            quantity: String(quantity),
            when,
            prorationDate: prorationDate === null ? '' : String(prorationDate),
            code: code ?? '',
            offer: offers.length > 0 ? '1' : '',
            shown: shownValue(due ?? { amount: 0, currency: subscription.currency }),
          }}
          submit={
            when === 'keep'
              ? t('confirmKeep')
              : due
                ? t('confirmPay', { amount: formatMoney(due, locale) })
                : t('confirm')
          }
          wide
        />
      )}
    </TaskBody>
  )
}

function PlanWithPrice({ name, price }: { name: string; price: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      <span className="block text-sm font-normal text-muted">{price}</span>
    </>
  )
}
