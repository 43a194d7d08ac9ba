'use client'

import { Badge, type Tone } from '@/components/ui/badge'

export type InvoiceRow = {
  id: string
  number: string | null
  date: string
  amount: string
  plans: string
  status: { tone: Tone; text: string } | null
  /** what screen readers say of its links; `payOf` is null if it cannot be paid */
  view: string
  payOf: string | null
  documentOf: string
}

type InvoiceRowsProps = {
  id: string | undefined
  portal: string
  /** `number` is null if the column is left out */
  texts: Record<'caption' | 'date' | 'amount' | 'status' | 'plan' | 'pay', string> & { number: string | null }
  rows: InvoiceRow[]
}

/**
 * The table of invoices. It is a client component to save bytes: a server component's elements are sent a second time,
 * as data for React, and these would be most of the portal page.
 */
export function InvoiceRows({ id, portal, texts, rows }: InvoiceRowsProps) {
  return (
    <table id={id} className="w-full border-collapse text-sm [&>tbody:last-child>tr:last-child]:border-0">
      <caption className="sr-only">{texts.caption}</caption>
      <thead className="sr-only sm:not-sr-only">
        <tr className="border-b border-line text-left text-xs text-muted">
          <th scope="col" className="py-2 pr-4 font-medium">
            {texts.date}
          </th>
          {texts.number && (
            <th scope="col" className="py-2 pr-4 font-medium">
              {texts.number}
            </th>
          )}
          <th scope="col" className="py-2 pr-4 text-right font-medium sm:pr-8">
            {texts.amount}
          </th>
          <th scope="col" className="py-2 pr-4 font-medium">
            {texts.status}
          </th>
          <th scope="col" className="py-2 font-medium">
            {texts.plan}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} portal={portal} pay={texts.pay} numbered={texts.number !== null} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, portal, pay, numbered }: { row: InvoiceRow; portal: string; pay: string; numbered: boolean }) {
  const { id, number, date, amount, plans, status, view, payOf, documentOf } = row
  const page = `${portal}/invoices/${id}`
  return (
    <tr className="border-b border-line max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:py-2">
      <td className="py-2 pr-4 whitespace-nowrap max-sm:p-0">
        <a
          href={page}
          aria-label={view}
          className="tap inline-flex min-h-8 items-center font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {date}
        </a>
      </td>
      {numbered && (
        <td className="py-2 pr-4 max-sm:order-2 max-sm:col-span-2 max-sm:p-0 max-sm:text-muted">{number}</td>
      )}
      <td className="py-2 pr-4 text-right font-medium whitespace-nowrap sm:pr-8 max-sm:self-center max-sm:p-0">
        {amount}
      </td>
      <td className="py-2 pr-4 max-sm:order-1 max-sm:self-center max-sm:justify-self-end max-sm:p-0">
        <span className="inline-flex items-center gap-x-2 whitespace-nowrap max-sm:flex-wrap max-sm:justify-end">
          {status && <Badge tone={status.tone}>{status.text}</Badge>}
          {payOf && (
            <a
              href={`${page}/pay`}
              aria-label={payOf}
              className="tap inline-flex min-h-8 items-center font-semibold text-accent-text underline underline-offset-4"
            >
              {pay}
            </a>
          )}
        </span>
      </td>
      <td className="py-2 text-muted max-sm:p-0">
        <span className="flex items-center justify-between gap-3">
          {plans}
          <a
            href={`${portal}/documents/invoice/${id}`}
            aria-label={documentOf}
            className="tap inline-flex min-h-8 min-w-8 items-center text-accent-text underline-offset-4 hover:underline"
          >
            PDF
          </a>
        </span>
      </td>
    </tr>
  )
}
