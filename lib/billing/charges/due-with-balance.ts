type Counted = {
  total: bigint
  /** what Stripe says is due */
  due: bigint
  /** the customer's balance with which Stripe counted that; negative is credit */
  counted: bigint
}

/** What is due of an invoice if it meets another balance. What was too little to be charged stays so where it is less. */
export function dueWithBalance({ total, due, counted }: Counted, balance: bigint): bigint {
  const owed = total + balance
  const isTooLittle = due === 0n && owed <= total + counted
  return owed > 0n && !isTooLittle ? owed : 0n
}
