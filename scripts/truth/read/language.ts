import type { Interval } from './said'

/**
 * How a language writes, and what its sentences mean. The sentences are written by hand and never taken from the
 * messages, so that a wrong translation is found. In them, `{amount}`, `{day}` and the like stand for values.
 */
export type Language = {
  /** the language's own name on the switch */
  tag: string
  months: readonly string[]
  /** in numbers */
  decimal: ',' | '.'
  group: ',' | '.'
  /** the pattern of an amount, with the groups `number` and `currency` */
  amount: string
  intervals: [pattern: string, Interval['unit']][]
  /** between a date and a time */
  at: string
  labels: Record<string, string>
  /** of the pages of tasks, with the same kinds of claims and others */
  tasks: TaskSentences
  /** what each kind of claim sounds like */
  sentences: Record<string, string | string[]>
  /** sentences that claim nothing that can be true or false of money */
  neutral: string[]
  /** words of money: a sentence with one of these is never neutral by itself */
  moneyWords: RegExp
}

export type TaskSentences = Pick<Language, 'sentences' | 'neutral'> & {
  /** the first parts of rows whose others are read by themselves, as of a card of this name */
  rows: Record<string, string>
}
