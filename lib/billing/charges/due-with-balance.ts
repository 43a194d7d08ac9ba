type Counted = {
  total: bigint
  /** what Stripe says is due */
  due: bigint
  /** the customer's balance with which Stripe counted that; negative is credit */
  counted: bigint
  /** the smallest amount that is charged, see `smallestCharge` */
  smallest: bigint
}

/** What is due of an invoice if it meets another balance. Where Stripe shows what is too little, that counts first. */
export function dueWithBalance({ total, due, counted, smallest }: Counted, balance: bigint): bigint {
  const owed = total + balance
  const shown = total + counted
  const isTooLittle = due === 0n ? owed <= shown || owed < smallest : owed < shown && owed < smallest
  return owed > 0n && !isTooLittle ? owed : 0n
}
