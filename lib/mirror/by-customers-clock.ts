type Asked = { clockAhead: bigint | null }

/** A time of the server's by the clock of the customer who asked: their test clock where they have one. */
export function byCustomersClock(time: Date, { clockAhead }: Asked): Date {
  return clockAhead === null ? time : new Date(time.getTime() + Number(clockAhead) * 1000)
}
