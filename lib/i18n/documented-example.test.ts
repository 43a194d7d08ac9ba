import { expect, it } from 'vitest'
import { formatCardExpiry, formatDate, formatInterval, formatMoney, translator } from '.'

const t = translator('it', 'portal')
const price = { amount: 2999n, currency: 'usd' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it('the documented example reads literally so in Italian', () => {
  const renewal = formatDate(new Date('2023-06-14T00:00:00Z'), { locale: 'it', timeZone: 'UTC' })
  const perMonth = { price: formatMoney(price, 'it'), interval: formatInterval('month', 1, 'it') }
  const shown = [
    formatMoney(price, 'it'),
    t('subscription.pricePerInterval', perMonth),
    t('state.active', { date: renewal }),
    t('paymentMethod.expires', { expiry: formatCardExpiry({ expMonth: 12, expYear: 2025 }) ?? '' }),
    t('invoices.label.paid'),
    translator('it', 'cancel')('action'),
    translator('it', 'paymentMethod')('action.edit'),
  ]
  expect(shown.map(plain)).toEqual([
    '29,99 USD',
    '29,99 USD al mese',
    'Il tuo abbonamento si rinnova il 14 giugno 2023',
    'Scade il 12/2025',
    'Pagato',
    'Annulla Abbonamento',
    'Modifica Metodo di Pagamento',
  ])
})
