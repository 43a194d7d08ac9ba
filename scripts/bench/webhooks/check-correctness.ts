import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type Stripe from 'stripe'
import { leaseSeconds } from '../../../lib/sync/lease/lease-seconds'
import { openConnection } from './open-connection'
import type { Server } from './start-bench'
import { updatedEvent } from './updated-event'

/** A server whose database must end up equal to Stripe. */
export type Subject = {
  start: () => Promise<Server>
  database: pg.Client
  table: string
}

export type Correctness = Record<'duplicate' | 'reorder' | 'same_second' | 'unknown_type' | 'crash', boolean>

/** A process killed during a sync leaves its customer's lease, and the next one waits for its end. */
const patience = 2 * leaseSeconds * 1000

/**
 * Delivers events as Stripe does in practice, each case for its own customer; true if the database ends up equal to
 * Stripe.
 */
export async function checkCorrectness(stripe: Stripe, { start, database, table }: Subject): Promise<Correctness> {
  let server = await start()

  const post = async (...events: object[]) => {
    const { send, close } = await openConnection(server.port, server.path, server.secret)
    const statuses: number[] = []
    for (const event of events) statuses.push((await send(JSON.stringify(event))).status)
    close()
    return statuses
  }
  /** Whether the database soon shows the customer as Stripe does, and still does a moment later. */
  const converges = async (id: string): Promise<boolean> => {
    const { name } = (await stripe.customers.retrieve(id)) as Stripe.Customer
    const isSo = async () =>
      (await database.query(`SELECT FROM ${table} WHERE id = $1 AND name = $2`, [id, name])).rowCount === 1
    const until = performance.now() + patience
    while (!(await isSo())) {
      if (performance.now() > until) return false
      await sleep(20)
    }
    await sleep(500)
    return isSo()
  }
  /** Changes a customer twice, and returns the events of both changes, the given number of seconds apart. */
  const changedTwice = async (apart: number) => {
    const now = Math.floor(Date.now() / 1000)
    const { id } = await stripe.customers.create({ name: 'Before' })
    const first = updatedEvent(await stripe.customers.update(id, { name: 'First' }), now - apart)
    const second = updatedEvent(await stripe.customers.update(id, { name: 'Second' }), now)
    return { id, first, second }
  }

  const correct: Correctness = {
    duplicate: false,
    reorder: false,
    same_second: false,
    unknown_type: false,
    crash: false,
  }
  const one = await changedTwice(10)
  await Promise.all(Array.from({ length: 8 }, () => post(one.second, one.second)))
  correct.duplicate = await converges(one.id)

  const two = await changedTwice(10)
  await post(two.second, two.first)
  correct.reorder = await converges(two.id)

  const [told, reversed] = [await changedTwice(0), await changedTwice(0)]
  await post(told.first)
  await converges(told.id).then(() => post(told.second))
  await post(reversed.second, reversed.first)
  correct.same_second = (await converges(told.id)) && (await converges(reversed.id))

  const unknown = { ...one.first, id: `${String(one.first.id)}x`, type: 'weather.changed' }
  correct.unknown_type = (await post(unknown))[0] === 200

  // One event, and a kill as soon as it is answered.
  const three = await changedTwice(10)
  const accepted = (await post(three.first, three.second)).every((status) => status === 200)
  server.child.process.kill('SIGKILL')
  await once(server.child.process, 'exit')
  server = await start()
  correct.crash = accepted && (await converges(three.id))
  await server.stop()
  return correct
}
