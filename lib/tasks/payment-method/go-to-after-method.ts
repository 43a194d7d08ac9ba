import { z } from 'zod'
import { pageBelow } from '@/lib/access/flows/page-below'
import type { Progress } from '../engine/carry-out-in-time'

const nothingCharged = z.object({ paymentMethod: z.string(), invoices: z.array(z.unknown()).length(0) })

type After = {
  /** of the session it was done in */
  token: string
  /** the page below the portal that the customer came from; '' for none */
  from: string
}

/**
 * Where a change of payment method leads, below the portal. Where it is done and nothing was charged, that is the page
 * the customer came from, with the new method chosen there (`method`). Otherwise it is the page that tells what
 * happened step by step, and leads on from there.
 */
export function goToAfterMethod(
  { intent: { id, status, outcome }, mirrored }: Progress,
  { token, from }: After,
): string {
  const back = pageBelow(token, `/portal/${token}${from}`)
  if (!back) return `/pay/${id}`
  const simple = status === 'done' && mirrored ? nothingCharged.safeParse(outcome) : null
  return simple?.success
    ? withQuery(back, 'method', simple.data.paymentMethod)
    : withQuery(`/pay/${id}`, 'from', `/portal/${token}${back}`)
}

function withQuery(path: string, name: string, value: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal')
  searchParams.set(name, value)
  return `${pathname}?${searchParams}`
}
