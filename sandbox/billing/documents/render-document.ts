import type { DocumentText } from './document-text'

/** Renders a document as a page with a link to its PDF. */
export function renderDocument({ title, facts, lines, totals }: DocumentText, pdf: string): string {
  const pairs = (rows: [string, string][]) =>
    rows.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`).join('')
  const rows = lines.map(
    ({ description, quantity, amount }) =>
      `<tr><td>${escape(description)}</td><td>${escape(quantity)}</td><td class="amount">${escape(amount)}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; color: #1a1f36; background: #fff }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem } dt { color: #4f566b } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; margin: 2rem 0 } th, td { text-align: left; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #e3e8ee; overflow-wrap: anywhere }
.amount { text-align: right; white-space: nowrap } a { color: #4338ca }
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<dl>${pairs(facts)}</dl>
<table>
<thead><tr><th scope="col">Description</th><th scope="col">Quantity</th><th scope="col" class="amount">Amount</th></tr></thead>
<tbody>${rows.join('')}</tbody>
</table>
<dl>${pairs(totals)}</dl>
<p><a href="${escape(pdf)}">Download PDF</a></p>
</main>
</body>
</html>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
