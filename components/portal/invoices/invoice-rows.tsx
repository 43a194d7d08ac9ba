'use client'

import { Badge, type Tone } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'

export type InvoiceRow = {
  id: string
  number: string | null
  date: string
  amount: string
  /** what is left to pay where that is not the amount */
  due: string | null
  /** two lines at most */
  plans: string[]
  status: { tone: Tone; text: string } | null
  /** what screen readers say of its links; `payOf` is null if it cannot be paid */
  view: string
  payOf: string | null
  documentOf: string
}

type InvoiceRowsProps = {
  id: string | undefined
  portal: string
  texts: Record<'caption' | 'date' | 'amount' | 'status' | 'plan' | 'pay' | 'file', string>
  rows: InvoiceRow[]
}

const link = 'tap inline-flex min-h-8 items-center text-accent-text underline-offset-4'

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
          <th scope="col" className="py-2 pr-5 font-medium">
            {texts.date}
          </th>
          <th scope="col" className="py-2 pr-5 text-right font-medium">
            {texts.amount}
          </th>
          <th scope="col" className="py-2 pr-5 font-medium">
            {texts.status}
          </th>
          {/* It takes what the others leave, and never so little that names break after each word. */}
          <th scope="col" className="w-full py-2 font-medium">
            <span className="block min-w-28">{texts.plan}</span>
          </th>
          <th scope="col" className="py-2 font-medium">
            <span className="sr-only">{texts.file}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} portal={portal} pay={texts.pay} />
        ))}
      </tbody>
    </table>
  )
}

/** On a phone: date and amount, below them plan and status, the file at the right of both. */
function Row({ row, portal, pay }: { row: InvoiceRow; portal: string; pay: string }) {
  const { id, number, date, amount, due, plans, status, view, payOf, documentOf } = row
  const page = `${portal}/invoices/${id}`
  return (
    <tr className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto_auto] max-sm:gap-x-3 max-sm:py-2.5">
      <td className="py-2.5 pr-5 whitespace-nowrap max-sm:p-0">
        <a href={page} aria-label={view} className={`${link} font-medium hover:underline`}>
          {date}
        </a>
        {number && <span className="block text-xs text-muted">{number}</span>}
      </td>
      <td className="py-2.5 pr-5 text-right whitespace-nowrap max-sm:p-0">
        <span className="inline-flex min-h-8 items-center font-medium">{amount}</span>
        {due && <span className="block text-xs whitespace-normal text-ink">{due}</span>}
      </td>
      <td className="py-2.5 pr-5 max-sm:order-2 max-sm:justify-self-end max-sm:p-0">
        <span className="flex max-w-36 flex-wrap items-center gap-x-3 max-sm:justify-end sm:w-max">
          {status && <Status {...status} />}
          {payOf && (
            <a href={`${page}/pay`} aria-label={payOf} className={`${link} font-semibold underline`}>
              {pay}
            </a>
          )}
        </span>
      </td>
      <td className="w-full max-w-0 py-2.5 text-muted max-sm:order-1 max-sm:max-w-none max-sm:p-0">
        <span className="flex min-h-8 flex-col justify-center max-sm:pr-2">
          {plans.map((text) => (
            <span key={text} className={plans.length > 1 ? 'truncate' : 'line-clamp-2'}>
              {text}
            </span>
          ))}
        </span>
      </td>
      <td className="py-2.5 pl-3 max-sm:row-span-2 max-sm:self-center max-sm:p-0">
        <a
          href={`${portal}/documents/invoice/${id}`}
          aria-label={documentOf}
          title={documentOf}
          className="tap -mr-1.5 inline-flex size-8 items-center justify-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
        >
          <Icon name="download" />
        </a>
      </td>
    </tr>
  )
}

/** Quiet where nothing is to be done, so that what is to be done stands out. */
function Status({ tone, text }: { tone: Tone; text: string }) {
  if (tone === 'good' || tone === 'neutral') {
    return (
      <span className="inline-flex min-h-8 items-center gap-1 text-muted">
        {tone === 'good' && <Icon name="check" className="size-4 text-good" />}
        {text}
      </span>
    )
  }
  return (
    <span className="inline-flex min-h-8 items-center">
      <Badge tone={tone}>{text}</Badge>
    </span>
  )
}
