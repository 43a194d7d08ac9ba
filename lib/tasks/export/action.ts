'use server'

import { z } from 'zod'
import { filterQuery } from '@/lib/billing/invoices/history/filter-query'
import { readInvoiceFilter } from '@/lib/billing/invoices/history/read-invoice-filter'
import { csvSeparators } from '@/lib/documents/export/csv-separator'
import { exportFormats } from '@/lib/documents/export/export-format'
import { fail, ok } from '@/lib/errors'
import { customerAction } from '../engine/customer-action'

const fields = z.object({
  format: z.enum(exportFormats),
  /** set by a page that shows the progress */
  export: z.union([z.literal(''), z.uuid()]).optional(),
  separator: z.enum(csvSeparators).optional(),
  status: z.string().optional(),
  period: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  number: z.string().optional(),
})

/** The export buttons of the invoice history. Leads to the file, whose address holds the filter. */
export const exportAction = customerAction({
  name: 'invoices.export',
  input: fields,
  allowed: (features) => features.invoiceHistory.enabled,
  changesNothing: true,
  leadsToFile: true,
  details: ({ format, ...filter }) => ({ format, filter: filterQuery(readInvoiceFilter(filter).filter) }),
  carryOut: async ({ format, export: id, separator, ...given }) => {
    const { filter, problems } = readInvoiceFilter(given)
    if (problems.length > 0) return fail('invalid_input')
    const more = { ...(separator && { separator }), ...(id && { export: id }) }
    return ok({ goTo: `/exports/invoices.${format}${filterQuery(filter, more)}` })
  },
})
