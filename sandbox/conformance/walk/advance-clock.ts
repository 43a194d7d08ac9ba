import type Stripe from 'stripe'

/** Advances a test clock and waits until all that is due has happened; rejects when the clock fails. */
export async function advanceClock({ testHelpers }: Stripe, clock: string, to: number): Promise<void> {
  await testHelpers.testClocks.advance(clock, { frozen_time: to })
  for (;;) {
    const { status } = await testHelpers.testClocks.retrieve(clock)
    if (status === 'ready') return
    if (status === 'internal_failure') throw new Error(`the clock ${clock} failed`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The same day some months later, plus one hour so that drafts are finalised by then, in Unix seconds. */
export function monthAfter(start: number, months: number): number {
  const date = new Date(start * 1000)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.getTime() / 1000 + 3 * 3600
}
