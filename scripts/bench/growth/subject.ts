import { loadPortal } from '../../../lib/mirror/load-portal'
import { syncCustomer } from '../../../lib/sync/customer/sync-customer'
import { merchantId } from '../webhooks/merchant-id'

// One database's sync and portal in a process of its own. It times what it is told to do, customer after customer.
const works = {
  sync: (customerId: string) => syncCustomer({ id: merchantId, stripeAccountId: null }, customerId),
  portal: (customerId: string) => loadPortal({ merchantId, customerId, onBehalfOf: null }),
}

export type Order = { work: keyof typeof works; customers: string[]; seconds: number }

process.on('message', ({ work, customers, seconds }: Order) => {
  time(works[work], customers, seconds).then(
    (times) => process.send?.({ times }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
// The preloaded script would otherwise let the process end despite the channel.
process.channel?.ref()
process.send?.('ready')

async function time(
  work: (customer: string) => Promise<{ ok: boolean }>,
  customers: string[],
  seconds: number,
): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  for (let turn = 0; performance.now() < until; turn++) {
    const customer = customers[turn % customers.length] ?? ''
    const begun = performance.now()
    const { ok } = await work(customer)
    if (!ok) throw new Error(`${customer} failed`)
    times.push(performance.now() - begun)
  }
  return times
}
