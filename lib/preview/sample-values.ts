import { formatDate } from '@/lib/i18n/format-date'
import { formatInterval } from '@/lib/i18n/format-interval'
import { formatMoney } from '@/lib/i18n/money/format-money'
import { tagOf } from '@/lib/i18n/tag-of'
import type { Locale } from '@/lib/i18n/locales'
import { daysAfter } from './days-after'
import { samplePlan } from './sample-plan'

export type SampleReader = { locale: Locale; merchant: { name: string; timeZone: string }; now: Date }

/** A value for each placeholder of a text, as a customer could read it. Those without a sample stand by their names. */
export function sampleValues(names: Iterable<string>, reader: SampleReader): Record<string, string> {
  const samples = samplesFor(reader)
  return Object.fromEntries([...names].map((name) => [name, samples[name]?.() ?? `‹${name}›`]))
}

function samplesFor({ locale, merchant, now }: SampleReader): Record<string, () => string> {
  const money = (amount: bigint) => () => formatMoney({ amount, currency: 'usd' }, locale)
  const day = (days: number) => () => formatDate(daysAfter(now, days), { locale, timeZone: merchant.timeZone })
  const plan = () => samplePlan('premium', locale).product.name
  const percent = (part: number) => () =>
    new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 2 }).format(part)
  const minutes = () =>
    new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(5)
  return {
    after: money(2499n),
    amount: money(2999n),
    base: money(2458n),
    before: money(2999n),
    currency: () => 'USD',
    customer: () => 'Ada Martin',
    date: day(20),
    day: day(0),
    done: () => '12',
    email: () => 'ada.martin@example.com',
    expiry: () => '12/2027',
    from: day(-30),
    id: () => 'IT12345678901',
    interval: () => formatInterval('month', 1, locale),
    limit: () => '2000',
    maximum: () => '50',
    merchant: () => merchant.name,
    method: () => 'Visa •••• 4242',
    minimum: () => '2',
    name: () => 'Ada Martin',
    number: () => 'INV-0042',
    off: percent(0.2),
    page: () => '1',
    pages: () => '2',
    percent: percent(0.2),
    plan,
    plans: plan,
    price: money(2999n),
    rate: percent(0.22),
    reference: () => 'SAMPLE-1234',
    size: () => '10',
    tax: money(541n),
    taxBefore: money(600n),
    time: minutes,
    to: day(0),
    total: () => '40',
    value: () => 'IT12345678901',
  }
}
