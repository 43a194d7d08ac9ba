import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { exportAction } from '@/lib/tasks/export/action'
import { filterQuery } from '@/lib/billing/invoices/history/filter-query'
import type { InvoiceFilter } from '@/lib/billing/invoices/history/invoice-filter'
import { csvSeparators, usualSeparator } from '@/lib/documents/export/csv-separator'
import { exportFormats } from '@/lib/documents/export/export-format'
import { translator } from '@/lib/i18n'
import { Card } from '@/components/ui/card'
import { ExportForm } from './export-form'

type InvoiceExportsProps = { session: PortalSession; filter: InvoiceFilter; count: number }

/** A button for each format of the invoices that the filter shows. */
export function InvoiceExports({ session, filter, count }: InvoiceExportsProps) {
  const { locale, token } = session
  const t = translator(locale, 'export')
  const hidden = Object.fromEntries(new URLSearchParams(filterQuery(filter)))
  return (
    <Card id="export" title={t('heading')}>
      <p>{t('what', { count })}</p>
      <p className="mt-1 text-sm text-muted">{t('about')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {exportFormats.map((format) => (
          <ExportForm
            key={format}
            action={exportAction}
            hidden={{ ...hidden, token, format, ...(format === 'zip' && { separator: usualSeparator(locale) }) }}
            choice={
              format === 'csv'
                ? {
                    name: 'separator',
                    label: t('separator.label'),
                    usual: usualSeparator(locale),
                    options: csvSeparators.map((value) => ({ value, text: t(`separator.${value}`) })),
                  }
                : undefined
            }
            submit={t(`download.${format}`)}
            progress={`/portal/${token}/exports/progress`}
            texts={{
              starting: t('progress.starting'),
              running: t('progress.running', { done: '{done}', total: '{total}' }),
              done: t('progress.done'),
              canceled: t('progress.canceled'),
              failed: t('progress.failed'),
            }}
          />
        ))}
      </div>
    </Card>
  )
}
