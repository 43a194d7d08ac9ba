import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/i18n'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import type { Money } from '@/lib/billing/types'
import { ConsoleDate } from '../table/console-date'

type CustomerMoneyProps = { money: CustomerPage['money']; timeZone: string }

/** What a customer has, pays next, is worth and has paid, before anything else. */
export function CustomerMoney({
  money: { plans, nextCharge, monthly, untold, paid, open },
  timeZone,
}: CustomerMoneyProps) {
  const texts = (amounts: Money[]) => amounts.map((amount) => formatMoney(amount, 'en')).join(' + ')
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-2xl border border-line bg-line lg:grid-cols-4">
      <Cell title="Plan">{plans.length > 0 ? plans.join(', ') : 'None'}</Cell>
      <Cell
        title="Next charge"
        hint={nextCharge && nextCharge.amount && <ConsoleDate at={nextCharge.at} timeZone={timeZone} />}
      >
        {!nextCharge ? (
          'None'
        ) : nextCharge.amount ? (
          formatMoney(nextCharge.amount, 'en')
        ) : (
          <ConsoleDate at={nextCharge.at} timeZone={timeZone} />
        )}
      </Cell>
      <Cell
        title="Comes to in a month"
        hint={untold ? 'without a price that is not known' : 'before tax, after discounts'}
      >
        {monthly.length > 0 ? texts(monthly) : '–'}
      </Cell>
      <Cell
        title="Paid so far"
        hint={open.length > 0 && <span className="font-semibold text-bad">{texts(open)} open</span>}
      >
        {paid.length > 0 ? texts(paid) : '–'}
      </Cell>
    </dl>
  )
}

function Cell({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="bg-surface p-4 sm:p-5">
      <dt className="text-sm text-muted">{title}</dt>
      <dd className="mt-0.5">
        <span className="block text-lg font-semibold text-pretty tabular-nums">{children}</span>
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </dd>
    </div>
  )
}
