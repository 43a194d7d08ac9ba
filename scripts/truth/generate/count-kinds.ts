import { nameOfAct } from './case-act'
import type { TruthCase } from './truth-case'

/** The kinds of situation that a case is one of, for the count at the end. */
export function countKinds(made: TruthCase): string[] {
  const { items, onCustomer, onSubscription, tax, balance, pending, trial, pause, end } = made
  const itemDiscounts = items.flatMap(({ discount }) => (discount ? [discount] : []))
  return [
    `currency: ${made.currency}`,
    `billing mode: ${made.billingMode}`,
    `collected: ${made.daysUntilDue === null ? 'automatically' : 'by invoice'}`,
    `interval: ${made.every === 1 ? '' : `${made.every} × `}${made.interval}`,
    `time zone: ${made.zone}`,
    `subscriptions: ${1 + made.others.length}`,
    ...(made.lived.part === 0 ? ['first hour of a period'] : []),
    ...(made.refund ? [`refund: ${made.refund}`] : []),
    `items: ${items.length}`,
    ...new Set(items.map(({ kind }) => `price: ${kind}`)),
    ...(onCustomer ? [`discount on customer: ${onCustomer.duration}`] : []),
    ...(onSubscription ? [`discount on subscription: ${onSubscription.duration}`] : []),
    ...new Set(itemDiscounts.map(({ duration }) => `discount on item: ${duration}`)),
    ...(tax ? [`tax: ${tax.inclusive ? 'included' : 'on top'}`] : []),
    ...(balance === 0 ? [] : [`balance: ${balance < 0 ? 'credit' : 'debt'}`]),
    ...(pending.length > 0 ? ['pending items'] : []),
    ...(made.changedTo === null ? [] : ['pending prorations']),
    ...(trial ? [`trial: ${trial}`] : []),
    `method: ${made.method}`,
    ...(pause ? [`pause: ${pause.behavior}${pause.resumes ? ', resumes' : ''}`] : []),
    ...(end ? [`end: ${end}`] : []),
    ...(made.act ? [`act: ${nameOfAct(made.act)}`] : []),
    ...(made.plannedQuantity === null ? [] : ['planned change']),
  ]
}
