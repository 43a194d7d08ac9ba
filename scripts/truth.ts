import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { arbitraryCase } from './truth/generate/arbitrary-case'
import { countKinds } from './truth/generate/count-kinds'
import { plantLies } from './truth/plant/plant-lies'
import { runCase } from './truth/run-case'
import { enterWorld } from './truth/world'

// npm run truth [-- --cases N] [--seed N] [--act] [--case K [--shrink]]: compares what the portal says with what Stripe
// then does, for random customers, or with --act for those of them who take an action. It ends with one line of JSON,
// and fails if anything said was not so or anything came unannounced.
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    act: { type: 'boolean' },
    case: { type: 'string' },
    shrink: { type: 'boolean' },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const only = values.case === undefined ? null : Number(values.case)
const total = only === null ? Number(values.cases) : 1
const atOnce = 4
console.log(`seed ${seed}`)

const world = await enterWorld()
const kinds: Record<string, number> = {}
const said: Record<string, number> = {}
let tried = 0
const count = { lie: 0, silence: 0, unread: 0, untold: 0, broken: 0, refused: 0 }
const began = Date.now()
let missed: string[] = []
try {
  if (only === null) missed = await plantLies(world)
  for (const what of missed) console.log(`PLANTED: ${what}`)
  let next = only ?? 0
  const last = next + total
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < last) await tryCase(next++)
    }),
  )
  if (only !== null && values.shrink) await shrink(only)
} finally {
  await world.stop()
}

function seedOf(number: number): number {
  return (seed + number * 7919) | 0
}

/** Looks for the simplest customer with whom a failing case still fails, which can take minutes. */
async function shrink(number: number): Promise<void> {
  const holds = fc.asyncProperty(arbitraryCase, async (made) => {
    const { faults } = await runCase(world, made)
    return faults.every(({ kind }) => kind === 'untold')
  })
  const { counterexample, numShrinks } = await fc.check(holds, { seed: seedOf(number), numRuns: 1 })
  console.log(`\nthe simplest of ${numShrinks} that fail\n  ${JSON.stringify(counterexample?.[0] ?? null)}`)
}

async function tryCase(number: number): Promise<void> {
  // Each case has a seed of its own, so that it can be repeated without those before it.
  const [made] = fc.sample(arbitraryCase, { seed: seedOf(number), numRuns: 1 })
  if (!made || (values.act && !made.act)) return
  tried++
  for (const kind of countKinds(made)) kinds[kind] = (kinds[kind] ?? 0) + 1
  try {
    const report = await runCase(world, made)
    kinds[`status: ${report.status}`] = (kinds[`status: ${report.status}`] ?? 0) + 1
    if (report.acted) kinds[`done: ${report.acted}`] = (kinds[`done: ${report.acted}`] ?? 0) + 1
    for (const [kind, times] of Object.entries(report.said)) said[kind] = (said[kind] ?? 0) + times
    for (const reason of report.refused) {
      count.refused++
      console.log(`case ${number} refused: ${reason}`)
    }
    if (only !== null) console.log(report.page.join('\n'))
    for (const fault of report.faults) count[fault.kind]++
    if (report.faults.some(({ kind }) => kind !== 'untold')) {
      console.log(
        `\nFAILED: npm run truth -- --seed ${seed} --case ${number} (${report.status})\n  ${JSON.stringify(made)}`,
      )
      for (const { kind, of, what } of report.faults) console.log(`  ${kind} (${of}): ${what}`)
    }
  } catch (error) {
    count.broken++
    console.log(`\nBROKEN: npm run truth -- --seed ${seed} --case ${number}\n  ${JSON.stringify(made)}\n`, error)
  }
}

const sorted = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([kind, times]) => `  ${String(times).padStart(5)}  ${kind}`)
    .join('\n')
console.log(`\nmade\n${sorted(kinds)}\n\nsaid\n${sorted(said)}\n`)
console.log(
  JSON.stringify({
    truth: tried,
    seed,
    ...count,
    planted: missed.length,
    seconds: Math.round((Date.now() - began) / 1000),
  }),
)
process.exitCode = count.lie + count.silence + count.unread + count.broken + missed.length === 0 ? 0 : 1
