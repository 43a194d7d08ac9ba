import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { freePort } from './launcher/postgres/free-port'
import { installLighthouse } from './lighthouse/install-lighthouse'
import { measurePage, type Figures } from './lighthouse/measure-page'
import { measuredPages } from './lighthouse/measured-pages'
import { medianFigures } from './lighthouse/median-figures'
import { missedGoals } from './lighthouse/missed-goals'
import { findChromium } from './testing/chromium/find-chromium'
import { enterWorld } from './truth/world'

// npm run lighthouse [-- --runs N] [--page NAME] [--report FILE]: measures the portal's pages with Lighthouse as phones
// load them. It ends with one line of JSON, and fails if the median of the runs misses a goal.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, page: { type: 'string' }, report: { type: 'string' } },
})
const lighthouse = await installLighthouse()
const world = await enterWorld()
const port = await freePort()
const found = await findChromium()
const browser = await chromium.launch({ ...found, args: [...found.args, `--remote-debugging-port=${port}`] })
const medians: Record<string, Figures> = {}
let missed = 0
try {
  const pages = (await measuredPages(world.origin, world.portal)).filter(
    ({ name }) => values.page === undefined || name === values.page,
  )
  for (const page of pages) {
    const runs: Figures[] = []
    for (let run = 0; run < Number(values.runs); run++) {
      const { figures, failed, result } = await measurePage(lighthouse, page, port)
      runs.push(figures)
      for (const title of failed) console.log(`${page.name} fails: ${title}`)
      if (values.report) writeFileSync(values.report, JSON.stringify(result))
    }
    const median = medianFigures(runs)
    medians[page.name] = median
    for (const goal of missedGoals(median)) {
      missed++
      console.log(`${page.name}: ${goal}`)
    }
  }
} finally {
  await browser.close()
  await world.stop()
}
console.table(medians)
console.log(JSON.stringify({ lighthouse: medians, runs: Number(values.runs), missed }))
process.exitCode = missed === 0 ? 0 : 1
