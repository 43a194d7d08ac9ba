import type { Sandbox } from '../core/store/sandbox'

/** Renders a charge's receipt as a page, or null if there is none. The id also names the charge's universe. */
export function receiptPage(sandbox: Sandbox, id: string): string | null {
  const charge = sandbox
    .all()
    .map((universe) => universe.collection('charge').get(id))
    .find(Boolean)
  if (!charge?.paid) return null
  const currency = charge.currency.toUpperCase()
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const { card } = charge.payment_method_details ?? {}
  const rows = [
    ['Amount', format.format(charge.amount / 10 ** digits)],
    ['Date', new Date(charge.created * 1000).toISOString().slice(0, 10)],
    ['Paid with', card ? `${card.brand} •••• ${card.last4}` : charge.payment_method_details?.type],
    ['Description', charge.description],
  ]
  const body = rows
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escape(value ?? '')}</dd>`)
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Receipt ${id}</title>`
  return `${head}<h1>Receipt</h1><dl>${body.join('')}</dl></html>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
