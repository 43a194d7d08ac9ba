import TinyQueue from 'tinyqueue'
import type { AdvanceBilling } from '../../core/store/sandbox'
import type { Universe } from '../../core/store/universe'
import { noCustomer } from '../../core/payments/debits/debits-under-way'
import { nextTask } from './next-task'

interface Entry {
  at: number
  customer: string
}

/** Runs all tasks due by `to` in order of time, each in its own transaction. */
export const advanceBilling: AdvanceBilling = (universe, clock, to) => {
  if (clock === null && isQuiet(universe, to)) return
  const queue = new TinyQueue<Entry>([], (a, b) => a.at - b.at)
  const plan = (customer: string) => {
    const task = nextTask(universe, customer)
    if (task) queue.push({ at: task.at, customer })
  }
  for (const customer of customersOf(universe, clock)) plan(customer)
  for (let entry = queue.peek(); entry && entry.at <= to; entry = queue.peek()) {
    queue.pop()
    doDue(universe, clock, entry, to)
    plan(entry.customer)
  }
  if (clock === null) remember(universe, queue.peek()?.at ?? Infinity)
}

/** Runs the customer's tasks of this moment one after the other. */
function doDue(universe: Universe, clock: string | null, { customer }: Entry, to: number): void {
  const done = new Set<string>()
  const [first] = [nextTask(universe, customer)]
  for (let task = first; task && task.at <= Math.min(to, first?.at ?? to); task = nextTask(universe, customer)) {
    const { at, name, run } = task
    if (done.has(name)) throw new Error(`billing does not get past "${name}" of ${customer} at ${at}`)
    done.add(name)
    universe.transact(null, () => {
      if (clock !== null) moveTo(universe, clock, at)
      run()
    })
  }
}

// A missed moment, such as a change made for an earlier time, is handled now, because clocks never go back.
function moveTo(universe: Universe, clock: string, at: number): void {
  const { frozen_time: now } = universe.collection('test_helpers.test_clock').require(clock)
  if (at > now) universe.moveClock(clock, at)
}

function customersOf(universe: Universe, clock: string | null): string[] {
  const customers = universe.collection('customer')
  const own =
    clock === null ? customers.all().filter(({ test_clock }) => !test_clock) : customers.by('test_clock', clock)
  const ids = own.map(({ id }) => id).reverse()
  return clock === null ? [...ids, noCustomer] : ids
}

/** Customers without a clock have no task before `until`, unless an event has occurred after `lastEvent`. */
const quiet = new WeakMap<Universe, { lastEvent: string | undefined; until: number }>()

function isQuiet(universe: Universe, to: number): boolean {
  const known = quiet.get(universe)
  return known !== undefined && known.until > to && known.lastEvent === lastEvent(universe)
}

function remember(universe: Universe, until: number): void {
  quiet.set(universe, { lastEvent: lastEvent(universe), until })
}

// Everything that makes a task due emits an event.
function lastEvent(universe: Universe): string | undefined {
  return universe.collection('event').newestFirst().next().value?.id
}
