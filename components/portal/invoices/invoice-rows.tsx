'use client'

import { Badge, type Tone } from '@/components/ui/badge'
import { IconShape, RepeatedIcon } from '@/components/ui/icon'

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

/**
 * The table of invoices. It is a client component to save bytes: a server component's elements are sent a second time,
 * as data for React, and these would be most of the portal page.
 */
export function InvoiceRows({ id, portal, texts, rows }: InvoiceRowsProps) {
  return (
    <>
      <IconShape name="check" />
      <IconShape name="download" />
      <table id={id} className="invoice-rows w-full border-collapse text-sm">
        <caption className="sr-only">{texts.caption}</caption>
        <thead className="sr-only sm:not-sr-only">
          <tr className="border-b border-line text-start text-xs text-muted">
            <th scope="col" className="py-2 pe-5 font-medium">
              {texts.date}
            </th>
            <th scope="col" className="py-2 pe-5 text-end font-medium">
              {texts.amount}
            </th>
            <th scope="col" className="py-2 pe-5 font-medium">
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
    </>
  )
}

/**
 * On a phone: date and amount, below them plan and status, the file at the right of both. A page has so many rows that
 * their looks stand in the stylesheet: in each row they would be most of the page.
 */
function Row({ row, portal, pay }: { row: InvoiceRow; portal: string; pay: string }) {
  const { id, number, date, amount, due, plans, status, view, payOf, documentOf } = row
  const page = `${portal}/invoices/${id}`
  return (
    <tr>
      <td>
        <a href={page} aria-label={view} className="tap">
          {date}
        </a>
        {number && <small>{number}</small>}
      </td>
      <td>
        <b>{amount}</b>
        {due && <small>{due}</small>}
      </td>
      <td>
        <span>
          {status && <Status {...status} />}
          {payOf && (
            <a href={`${page}/pay`} aria-label={payOf} className="tap">
              {pay}
            </a>
          )}
        </span>
      </td>
      <td>
        <span>
          {plans.map((text) => (
            <bdi key={text} className={plans.length > 1 ? 'max-w-full truncate' : 'line-clamp-2'}>
              {text}
            </bdi>
          ))}
        </span>
      </td>
      <td>
        <a href={`${portal}/documents/invoice/${id}`} aria-label={documentOf} title={documentOf} className="tap">
          <RepeatedIcon name="download" />
        </a>
      </td>
    </tr>
  )
}

/** Quiet where nothing is to be done, so that what is to be done stands out. */
function Status({ tone, text }: { tone: Tone; text: string }) {
  if (tone === 'good' || tone === 'neutral') {
    return (
      <i>
        {tone === 'good' && <RepeatedIcon name="check" />}
        {text}
      </i>
    )
  }
  return (
    <i>
      <Badge tone={tone}>{text}</Badge>
    </i>
  )
}
