import type { Said } from '../../read/said'
import type { Happened } from '../happened'

/** Answers why something said was not so; null if it was. */
export type Check = (said: Said, happened: Happened) => string | null

/** The judges of some kinds of claims. */
export type Checks = Record<string, Check>

/** Null if both are the same. */
export const differs = (what: string, said: unknown, is: unknown) => (said === is ? null : `${what} was ${String(is)}`)

/** Null if the amount said is this one. */
export const amountIs = (what: string, { amount }: Said, is: number, currency: string) =>
  differs(what, `${amount?.minor} ${amount?.currency}`, `${is} ${currency}`)

/** The first reason that there is. */
export const first = (...reasons: (string | null)[]) => reasons.find((reason) => reason !== null) ?? null
