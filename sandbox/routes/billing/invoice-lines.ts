import { linesOfItems } from '../../billing/lines/pending-items'
import { changeLine } from '../../billing/lines/change-line'
import { readInvoiceItem } from '../../billing/lines/read-invoice-item'
import type { Invoice } from '../../billing/objects'
import { changeLines, requireDraft } from '../../billing/invoices/update-invoice'
import type { Form } from '../../core/http/form'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Context, Route } from '../../core/http/route'
import { resourceMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'

const one = '/v1/invoices/:id'

export const routes: Route[] = [
  { method: 'GET', path: `${one}/lines`, handler: list },
  { method: 'POST', path: `${one}/lines/:line`, handler: updateOne },
  { method: 'POST', path: `${one}/add_lines`, handler: add },
  { method: 'POST', path: `${one}/update_lines`, handler: update },
  { method: 'POST', path: `${one}/remove_lines`, handler: remove },
]

function list(context: Context) {
  const {
    universe,
    params: { id = '' },
  } = context
  return listOf(context, universe.collection('invoice').require(id)._lines)
}

function updateOne({ universe, input, params: { id = '', line = '' } }: Context) {
  const draft = requireDraft(universe, id)
  const changed = changeLines(universe, draft, changeLine(universe, draft, line, input))
  return changed._lines.find((each) => each.id === line) ?? missing(line)
}

function add({ universe, input, params: { id = '' } }: Context): Invoice {
  const draft = withMetadata(universe, input, requireDraft(universe, id))
  const items = (input.forms('lines') ?? []).map((entry) => {
    const pending = entry.text('invoice_item')
    if (pending) return universe.collection('invoiceitem').update(pending, { invoice: id })
    return readInvoiceItem(universe, entry, { customer: draft.customer ?? '', currency: draft.currency, invoice: id })
  })
  return changeLines(universe, draft, [...draft._lines, ...linesOfItems(universe, items, id)])
}

function update({ universe, input, params: { id = '' } }: Context): Invoice {
  let draft = withMetadata(universe, input, requireDraft(universe, id))
  for (const entry of input.forms('lines') ?? []) {
    draft = { ...draft, _lines: changeLine(universe, draft, entry.requiredText('id'), entry) }
  }
  return changeLines(universe, universe.collection('invoice').require(id), draft._lines)
}

function remove({ universe, input, params: { id = '' } }: Context): Invoice {
  const draft = withMetadata(universe, input, requireDraft(universe, id))
  const gone = new Map((input.forms('lines') ?? []).map((entry) => [entry.requiredText('id'), entry.text('behavior')]))
  for (const line of gone.keys()) if (!draft._lines.some((each) => each.id === line)) missing(line)
  for (const line of draft._lines) {
    const item = line.parent?.invoice_item_details?.invoice_item
    if (!item || !gone.has(line.id)) continue
    if (gone.get(line.id) === 'unassign') universe.collection('invoiceitem').update(item, { invoice: null })
    else universe.collection('invoiceitem').delete(item)
  }
  return changeLines(
    universe,
    draft,
    draft._lines.filter(({ id: line }) => !gone.has(line)),
  )
}

function withMetadata(universe: Universe, input: Form, draft: Invoice): Invoice {
  if (!input.has('invoice_metadata')) return draft
  const metadata = mergeMetadata(draft.metadata ?? {}, input, 'invoice_metadata')
  return universe.collection('invoice').update(draft.id, { metadata })
}

function missing(line: string): never {
  throw resourceMissing('invoice line item', line)
}
