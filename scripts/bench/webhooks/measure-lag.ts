import type pg from 'pg'
import type Stripe from 'stripe'
import { measureUntil } from './measure'
import { openConnection } from './open-connection'
import type { Server } from './start-bench'
import { updatedEvent } from './updated-event'

const pollMilliseconds = 4

type Subject = { stripe: Stripe; server: Server; database: pg.Client; customers: string[] }

/**
 * The milliseconds from sending an event until the mirror shows its change. So many customers change at once, each
 * again as soon as its last change is visible.
 */
export async function measureLag(
  { stripe, server, database, customers }: Subject,
  connections: number,
  seconds: number,
) {
  const awaited = new Map<string, { name: string; seen: () => void }>()
  let polling = true
  const poll = async () => {
    while (polling) {
      const { rows } = await database.query<{ id: string; name: string }>(
        'SELECT id, name FROM customers WHERE id = ANY($1)',
        [[...awaited.keys()]],
      )
      for (const { id, name } of rows) if (awaited.get(id)?.name === name) awaited.get(id)?.seen()
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
    }
  }
  const polled = poll()
  const run = await measureUntil(connections, seconds, async (connection) => {
    const { send, close } = await openConnection(server.port, server.path, server.secret)
    const id = customers[connection] ?? ''
    let change = 0
    return {
      close,
      once: async () => {
        const name = `Name ${connection} ${(change += 1)} ${Math.random()}`
        const event = updatedEvent(await stripe.customers.update(id, { name }))
        const sentAt = performance.now()
        const seen = new Promise<void>((resolve) => awaited.set(id, { name, seen: resolve }))
        const { status, body } = await send(JSON.stringify(event))
        if (status !== 200) throw new Error(`answered ${status}: ${body}`)
        await seen
        return performance.now() - sentAt
      },
    }
  })
  polling = false
  await polled
  return run
}
