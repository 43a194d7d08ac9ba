import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { filterPeriods, filterStatuses } from '@/lib/billing/invoices/history/invoice-filter'
import { translator } from '@/lib/i18n'
import { LiveFilter } from './live-filter'
import { queryOf } from './query-of'

type InvoiceFilterFormProps = {
  session: PortalSession
  /** as given in the URL, so that unreadable values are not lost */
  typed: Record<string, string>
  /** whether to offer every invoice */
  filtered: boolean
  /** how many invoices it shows */
  count: number
}

// The days that the filter can read.
const [firstDay, lastDay] = ['1000-01-01', '2999-12-31']

const field = 'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2'

/** The filter of the history. It is a GET form, so the URL holds all of it. */
export function InvoiceFilterForm({ session, typed, filtered, count }: InvoiceFilterFormProps) {
  const { locale, token } = session
  const t = translator(locale, 'history')
  const label = translator(locale, 'portal')
  const here = `/portal/${token}/invoices`
  return (
    <LiveFilter
      action={here}
      shown={queryOf(asForm(typed))}
      told={t('filter.shown', { count })}
      label={t('filter.heading')}
      className="group grid grid-cols-2 items-end gap-x-3 gap-y-4 rounded-2xl border border-line bg-surface p-4 sm:flex sm:flex-wrap sm:p-6"
    >
      <Field id="status" name={t('filter.status')}>
        <select id="status" name="status" defaultValue={typed.status ?? ''} className={field}>
          <option value="">{t('filter.anyStatus')}</option>
          {filterStatuses.map((status) => (
            <option key={status} value={status}>
              {status === 'open' ? t('filter.open') : label(`invoices.state.${status}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="period" name={t('filter.period')}>
        <select
          id="period"
          name="period"
          defaultValue={typed.period ?? (typed.from || typed.to ? 'range' : '')}
          className={field}
        >
          <option value="">{t('filter.anyPeriod')}</option>
          {filterPeriods.map((period) => (
            <option key={period} value={period}>
              {t(`filter.periods.${period}`)}
            </option>
          ))}
        </select>
      </Field>
      {/* CSS shows it for a custom period, so it works without JavaScript. */}
      <div className="hidden group-has-[option[value=range]:checked]:contents">
        <Field id="from" name={t('filter.from')}>
          <input
            id="from"
            name="from"
            type="date"
            min={firstDay}
            max={lastDay}
            defaultValue={typed.from}
            className={field}
          />
        </Field>
        <Field id="to" name={t('filter.to')}>
          <input id="to" name="to" type="date" min={firstDay} max={lastDay} defaultValue={typed.to} className={field} />
        </Field>
      </div>
      <Field id="number" name={t('filter.number')} className="max-sm:col-span-2">
        <input
          id="number"
          name="number"
          type="search"
          defaultValue={typed.number}
          placeholder={t('filter.numberHint')}
          maxLength={100}
          autoComplete="off"
          className={`${field} placeholder:text-muted`}
        />
      </Field>
      <noscript className="max-sm:col-span-2">
        <Button look="primary" className="whitespace-nowrap max-sm:w-full">
          {t('filter.show')}
        </Button>
      </noscript>
      {filtered && (
        <ButtonLink href={here} look="quiet" className="whitespace-nowrap max-sm:col-span-2">
          {t('filter.clear')}
        </ButtonLink>
      )}
    </LiveFilter>
  )
}

function asForm(typed: Record<string, string>): FormData {
  const form = new FormData()
  for (const name of ['status', 'period', 'from', 'to', 'number']) form.set(name, typed[name] ?? '')
  return form
}

function Field({
  id,
  name,
  className = '',
  children,
}: {
  id: string
  name: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={`grid min-w-0 gap-1 sm:min-w-40 sm:flex-1 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {name}
      </label>
      {children}
    </div>
  )
}
