import { afterAll, describe, expect, it } from 'vitest'
import type { SyncHarness } from '../sync/sync-harness'
import { printWalk } from './print-walk'
import { walkFaults, type Flow, type Walked } from './walk-faults'

/** Milliseconds within which a customer has an answer: before the SDK's own ten seconds are over. */
const patience = 10_000

/** Walks each flow through its faults, as a test of its own. Call it at the end of a test file. */
export function walkFlows<Made extends { customer: string }>(harness: SyncHarness, flows: Flow<Made>[]): void {
  const walked: Walked[] = []
  afterAll(() => printWalk(walked))

  describe('whichever call to Stripe fails, and however', () => {
    it.each(flows)(
      '$name ends right, and once',
      async (flow) => {
        const steps = await walkFaults(harness, flow)
        walked.push(...steps)
        for (const { call, fault, milliseconds } of steps)
          if (fault === 'timeout') expect(milliseconds, call).toBeLessThan(patience)
      },
      process.env.FAULT_WALK === 'all' ? 3_600_000 : 300_000,
    )
  })
}
