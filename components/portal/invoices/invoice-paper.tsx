import type { Paper, PaperTable, Party, Total } from '@/lib/documents/paper/paper'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { isolate } from '@/lib/i18n/isolate'
import { labelled } from '@/lib/i18n/punctuation'

type InvoicePaperProps = {
  paper: Paper
  /** the lines shown; if there are thousands, only a part of `paper.table` */
  table: PaperTable | null
}

export const linesTable = 'lines'

/** A document as a page: the words of the PDF, in a layout that fits a phone. */
export function InvoicePaper({ paper, table }: InvoicePaperProps) {
  const { language, facts, parties, notes, totals, sections, closing } = paper
  return (
    <>
      <div className="grid gap-5 rounded-2xl border border-line bg-surface p-5 sm:grid-cols-3 sm:p-6">
        {parties.map((party, index) => (
          <PartyText key={index} party={party} />
        ))}
        <dl className="grid content-start gap-2 sm:order-last">
          {facts.map(({ label, value }, index) => (
            <div key={index}>
              <dt className="text-xs text-muted">{label}</dt>
              <dd className="font-medium wrap-anywhere">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {notes.length > 0 && (
        <div className="text-muted">
          {notes.map((note, index) => (
            <p key={index}>{note}</p>
          ))}
        </div>
      )}
      <div className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
        {table && <Table id={linesTable} locale={language} table={table} caption={paper.title} />}
        <Totals totals={totals} />
      </div>
      {sections.map((section, index) => (
        <Card key={index} id={`section-${index}`} title={section.title}>
          <Table locale={language} table={section} caption={section.title} />
        </Card>
      ))}
      {closing.length > 0 && (
        <div className="text-sm text-muted">
          {closing.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      )}
    </>
  )
}

function PartyText({ party: { label, name, lines } }: { party: Party }) {
  return (
    <div className="min-w-0 wrap-anywhere">
      <h2 className="text-xs text-muted">{label}</h2>
      <p className="font-semibold">
        <bdi>{name}</bdi>
      </p>
      {lines.map((line, index) => (
        <p key={index} className="text-sm">
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  )
}

type TableProps = { id?: string; locale: Locale; table: PaperTable; caption: string }

/** On a phone, the first and last columns stay; the others move below the first, with their names. */
function Table({ id, locale, table: { columns, rows, empty }, caption }: TableProps) {
  if (rows.length === 0) return empty ? <p className="text-muted">{empty}</p> : null
  const last = columns.length - 1
  const between = (index: number) => (index > 0 && index < last ? 'max-sm:hidden' : '')
  const right = (index: number) => (columns[index]?.align === 'right' ? 'text-end' : '')
  return (
    <table id={id} className="w-full border-collapse text-sm [&>tbody:last-child>tr:last-child]:border-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-start text-xs text-muted">
          {columns.map(({ label }, index) => (
            <th
              key={index}
              scope="col"
              className={`py-2 pe-4 font-medium whitespace-nowrap last:pe-0 ${between(index)} ${right(index)}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, details }, row) => (
          <tr key={row} className="border-b border-line align-top">
            {cells.map((cell, index) => (
              <td
                key={index}
                className={`py-2.5 pe-4 last:pe-0 ${between(index)} ${right(index)} ${index === 0 ? 'wrap-anywhere' : 'whitespace-nowrap'}`}
              >
                <bdi>{cell}</bdi>
                {index === 0 &&
                  details.map((detail, place) => (
                    <span key={place} className="block text-xs text-muted">
                      <bdi>{detail}</bdi>
                    </span>
                  ))}
                {index === 0 && (
                  <Between
                    labels={columns.map(({ label }) => label).slice(1, last)}
                    cells={cells.slice(1, last)}
                    locale={locale}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Between({ labels, cells, locale }: { labels: string[]; cells: string[]; locale: Locale }) {
  return cells.map(
    (cell, index) =>
      cell && (
        <span key={index} className="block text-xs text-muted sm:hidden">
          {labelled(labels[index] ?? '', isolate(cell, locale), locale)}
        </span>
      ),
  )
}

const weights: Record<Total['weight'], string> = {
  plain: '',
  sum: 'border-t border-line pt-2 font-semibold',
  due: 'border-t-2 border-line-strong pt-2 text-base font-semibold',
}

function Totals({ totals }: { totals: Total[] }) {
  return (
    <dl className="ms-auto mt-4 grid max-w-sm gap-2 text-sm">
      {totals.map(({ label, value, weight }, index) => (
        <div key={index} className={`flex justify-between gap-6 ${weights[weight]}`}>
          <dt className={weight === 'plain' ? 'text-muted' : ''}>{label}</dt>
          <dd className="whitespace-nowrap">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
