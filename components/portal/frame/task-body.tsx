import type { ReactNode } from 'react'
import { Consequences } from './consequences'

type TaskBodyProps = {
  /** why the customer is here again: what has changed, was saved or failed meanwhile */
  notice?: ReactNode
  /** what it is about: the plans before and after, what is due */
  subject?: ReactNode
  /** what will happen, the most important first, by Stripe's preview; none where that is not known or not needed */
  outcome?: { headline: string; details: readonly string[] }
  /** what is charged, line by line */
  sums?: ReactNode
  /** the form with its one primary button, or why there is none */
  children?: ReactNode
  /** other ways than the form, which are never primary beside it */
  others?: ReactNode
}

/** The template of every task: what it is about, what will happen, what is charged, the form, and other ways. */
export function TaskBody({ notice, subject, outcome, sums, children, others }: TaskBodyProps) {
  return (
    <>
      {notice}
      {subject}
      {outcome && <Consequences {...outcome} />}
      {sums}
      {children}
      {others && <div className="grid gap-3 empty:hidden sm:flex sm:flex-wrap">{others}</div>}
    </>
  )
}
