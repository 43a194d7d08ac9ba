import { createHash } from 'node:crypto'

// Far more than the jobs that run at once, and few enough to lock each time.
const queues = 64

/**
 * The queue of a customer's jobs, which run one after the other. Customers share queues: looking for a job locks the
 * row of every idle queue, so a queue per customer would make it slower with every customer.
 */
export function customerQueue(merchantId: string, customerId: string): string {
  const number = createHash('sha256').update(`${merchantId} ${customerId}`).digest().readUInt32BE(0) % queues
  return `customers:${number}`
}
