import { z } from 'zod'
import { pageBelow } from '@/lib/access/flows/page-below'
import type { Progress } from '../engine/carry-out-in-time'
import { lookAgain } from '../engine/charge/look-again'
import { goToDone } from '../engine/go-to-done'

const changed = z.object({ paymentMethod: z.string(), invoices: z.array(z.object({ state: z.string() })) })

const settled = ['paid', 'processing', 'closed']

type After = {
  /** of the session it was done in */
  token: string
  /** the page below the portal that the customer came from; '' for none */
  from: string
  /** the page below the portal on which the method was chosen or entered */
  page: string
}

/**
 * Where a change of payment method leads, below the portal. Where it is done and nothing was charged, that is the page
 * the customer came from, with the new method chosen there (`method`); without one, or where all that was due is paid,
 * the overview. Where more would have been charged than was shown, it is the form's own page once more. Otherwise it is
 * the page that tells what happened step by step, and leads on from there.
 */
export function goToAfterMethod(progress: Progress, { token, from, page }: After): string {
  const { id, outcome } = progress.intent
  const back = pageBelow(token, `/portal/${token}${from}`)
  const named = back && `/portal/${token}${back}`
  const again = lookAgain(progress, named ? withQuery(page, 'from', named) : page)
  if (again) return again
  const done = goToDone(progress)
  const result = done ? changed.safeParse(outcome).data : null
  if (back && result?.invoices.length === 0) return withQuery(back, 'method', result.paymentMethod)
  if (!back && done && result?.invoices.every(({ state }) => settled.includes(state))) return done
  return named ? withQuery(`/pay/${id}`, 'from', named) : `/pay/${id}`
}

function withQuery(path: string, name: string, value: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal')
  searchParams.set(name, value)
  return `${pathname}?${searchParams}`
}
