/** Invoices of one currency and status, added up; amounts in minor units. */
export type StatusSum = {
  currency: string
  status: string
  count: number
  total: bigint
  amountPaid: bigint
  amountRemaining: bigint
  amountRefunded: bigint
}

/**
 * The sums of a customer's invoices in one currency. Void invoices are counted apart, as if they had never been issued.
 */
export type CurrencySums = {
  currency: string
  count: number
  invoiced: bigint
  /** what was received, less refunds */
  paid: bigint
  refunded: bigint
  due: bigint
  uncollectible: bigint
  /** paid by the customer's balance, or by credit notes before payment; negative where invoices add to the balance */
  credited: bigint
  voided: { count: number; total: bigint }
}

/**
 * The sums of each currency, that with the most invoices first. Always: invoiced = paid + refunded + due +
 * uncollectible + credited.
 */
export function invoiceSums(sums: readonly StatusSum[]): CurrencySums[] {
  const currencies = [...new Set(sums.map(({ currency }) => currency))]
  return currencies
    .map((currency) =>
      sumsOf(
        currency,
        sums.filter((sum) => sum.currency === currency),
      ),
    )
    .sort((a, b) => b.count + b.voided.count - (a.count + a.voided.count) || (a.currency < b.currency ? -1 : 1))
}

function sumsOf(currency: string, sums: readonly StatusSum[]): CurrencySums {
  const [voided, counted] = [
    sums.filter(({ status }) => status === 'void'),
    sums.filter(({ status }) => status !== 'void'),
  ]
  const remaining = (status: string) =>
    add(
      counted.filter((sum) => sum.status === status),
      'amountRemaining',
    )
  const [invoiced, received, refunded, due, uncollectible] = [
    add(counted, 'total'),
    add(counted, 'amountPaid'),
    add(counted, 'amountRefunded'),
    remaining('open'),
    remaining('uncollectible'),
  ]
  return {
    currency,
    count: countOf(counted),
    invoiced,
    paid: received - refunded,
    refunded,
    due,
    uncollectible,
    credited: invoiced - received - due - uncollectible,
    voided: { count: countOf(voided), total: add(voided, 'total') },
  }
}

function add(sums: readonly StatusSum[], field: 'total' | 'amountPaid' | 'amountRemaining' | 'amountRefunded'): bigint {
  return sums.reduce((sum, row) => sum + row[field], 0n)
}

function countOf(sums: readonly StatusSum[]): number {
  return sums.reduce((sum, { count }) => sum + count, 0)
}
