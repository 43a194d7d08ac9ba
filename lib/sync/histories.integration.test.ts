import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { histories } from '@/scripts/testing/histories/history'
import { liveHistory } from '@/scripts/testing/histories/live-history'
import { startWorker, type Worker } from '@/lib/worker/start-worker'

// HISTORIES=1000 is the long run. HISTORY_SEED repeats the histories of an earlier run, and HISTORY one of them alone.
const count = Number(process.env.HISTORIES || 50)
const seed = Number(process.env.HISTORY_SEED || Date.now() % 2 ** 31)
const only = process.env.HISTORY ? Number(process.env.HISTORY) : null
const atOnce = 4

let worker: Worker
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.stop())

it(
  `whatever happens and however it is told, the mirror ends as Stripe has it: ${count} histories of seed ${seed}`,
  async () => {
    const all = fc.sample(histories, { seed, numRuns: count })
    const faults: string[] = []
    let next = 0
    const live = async () => {
      for (let place = next++; place < all.length; place = next++) {
        const history = all[place]
        if (!history || (only !== null && only !== place)) continue
        await liveHistory(history, `acct_history${seed}x${place}`).catch((error: unknown) => {
          faults.push(
            `HISTORY_SEED=${seed} HISTORIES=${count} HISTORY=${place} ${JSON.stringify(history)}\n${String(error)}`,
          )
        })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, live))
    process.stdout.write(`${count} histories of seed ${seed}: ${faults.length} ended wrong\n`)
    expect(faults).toEqual([])
  },
  Math.max(120_000, count * 6_000),
)
