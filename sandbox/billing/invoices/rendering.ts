import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import type { Customer, Invoice } from '../objects'

type Rendering = NonNullable<Invoice['rendering']>

/** This is the default of invoices made by a call. Those of subscriptions have no `rendering`. */
export const autoRendering: Rendering = {
  amount_tax_display: null,
  pdf: { page_size: 'auto' },
  template: null,
  template_version: null,
}

/** Reads `rendering`. An absent one keeps its current value. */
export function readRendering(input: Form, current: Invoice['rendering']): Invoice['rendering'] {
  const form = input.form('rendering')
  if (!form) return current
  const before = current ?? autoRendering
  return {
    amount_tax_display: given(form.text('amount_tax_display'), before.amount_tax_display),
    pdf: { page_size: form.form('pdf')?.text('page_size') ?? before.pdf?.page_size ?? 'auto' },
    template: given(form.text('template'), before.template),
    template_version: given(form.integer('template_version'), before.template_version),
  }
}

/** Finalizing turns the page size `auto` into A4 for Japanese customers and Letter for others. */
export function settledRendering(rendering: Invoice['rendering'], customer: Customer | undefined) {
  if (rendering?.pdf?.page_size !== 'auto') return rendering
  const isJapanese = customer?.preferred_locales?.[0]?.startsWith('ja') ?? false
  return { ...rendering, pdf: { page_size: isJapanese ? 'a4' : 'letter' } }
}
