import { createHash } from 'node:crypto'

// Many more than jobs that are done at once, few enough to be locked each time.
const queues = 64

/**
 * The queue that a customer's jobs wait in, to be done one after the other. Customers share queues: whoever looks for a
 * job locks the row of every queue there is, so with one for each customer a look would take longer with every customer.
 */
export function customerQueue(merchantId: string, customerId: string): string {
  const number = createHash('sha256').update(`${merchantId} ${customerId}`).digest().readUInt32BE(0) % queues
  return `customers:${number}`
}
