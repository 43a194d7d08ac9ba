'use server'

import { z } from 'zod'
import { fail, ok } from '@/lib/errors'
import { replayDeadJobs } from '@/lib/jobs/replay-dead-jobs'
import { merchantAction } from '../engine/merchant-action'

/** Runs a job again that was given up. */
export const replayDeadJobAction = merchantAction({
  name: 'sync.replay',
  input: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  carryOut: async ({ id }, { merchant }) => {
    const count = await replayDeadJobs({ merchantId: merchant.id, ids: [id] })
    return count === 0 ? fail('not_found') : ok({ message: 'Retrying the job.' })
  },
})

/** Runs all of them again. */
export const replayAllDeadJobsAction = merchantAction({
  name: 'sync.replay_all',
  input: z.object({}),
  carryOut: async (_, { merchant }) => {
    const count = await replayDeadJobs({ merchantId: merchant.id })
    return ok({ message: count === 1 ? 'Retrying one job.' : `Retrying ${count} jobs.` })
  },
})
