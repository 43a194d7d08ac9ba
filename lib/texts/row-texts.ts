import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { sharesTold, stateText, type Reader } from './state-text'

/**
 * What a row of a list says of a subscription: its next date, or what is wrong. What else there is to tell stands on its
 * own page, but not that a payment method or a payment is missing.
 */
export function rowTexts(subscription: Subscription, state: SubscriptionState, reader: Reader): string[] {
  const t = translator(reader.locale, 'portal')
  const { headline, details, debts } = stateText(subscription, state, reader)
  const day = (date: Date) => formatDate(date, { ...reader, style: 'medium' })
  const tellsAmount = (state.kind === 'active' || state.kind === 'trialing') && sharesTold(subscription, state)
  return [own(), ...(tellsAmount ? [t('coming.beforeBalance')] : []), ...debts.map(({ text }) => text)]

  function own(): string {
    switch (state.kind) {
      case 'active': {
        if (state.withoutMethod) return details[0] ?? headline
        const date = day(state.renewsAt)
        return isCharge(state.amount)
          ? t('row.renewsFor', { date, amount: formatMoney(state.amount, reader.locale) })
          : t('row.renews', { date })
      }
      case 'trialing': {
        if (state.withoutMethod) return details[0] ?? headline
        const { upcomingAmountDue: due, upcomingAt, currency } = subscription
        const date = day(state.endsAt)
        return due && due > 0n && upcomingAt?.getTime() === state.endsAt.getTime()
          ? t('row.trialFor', { date, amount: formatMoney({ amount: due, currency }, reader.locale) })
          : t('row.trial', { date })
      }
      case 'ending':
        return state.asAgreed ? headline : t('row.ending', { date: day(state.endsAt) })
      case 'ended':
        return t('row.ended', { date: day(state.endedAt) })
      default:
        return headline
    }
  }
}

function isCharge<M extends { amount: bigint | number }>(money: M | null): money is M {
  return money !== null && money.amount > 0
}
