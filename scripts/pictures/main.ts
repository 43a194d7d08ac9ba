import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { checkOutRelease } from '../drill/upgrade/check-out-release'
import { startDemo } from './start-demo'
import { takePictures } from './take-pictures'
import { writeComparison } from './write-comparison'
import { findChromium } from '../testing/chromium/find-chromium'
import { makeDataFolder } from '../testing/setup/make-data-folder'

// npm run pictures [-- --from COMMIT] [--to COMMIT] [--folder FOLDER]: makes pictures of the portal's states at two
// commits and a page that shows them side by side. It ends with one line of JSON.
const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: 'HEAD' },
    folder: { type: 'string', default: 'var/pictures' },
  },
})
const folder = path.resolve(values.folder)
await rm(folder, { recursive: true, force: true })
const browser = await chromium.launch(await findChromium())
const { dataDir, remove } = await makeDataFolder('pictures')
const commits: string[] = []
try {
  for (const [side, wanted] of [
    ['from', values.from],
    ['to', values.to],
  ] as const) {
    const { root, commit } = await checkOutRelease(path.join(dataDir, side), wanted)
    console.log(`taking pictures of ${commit.slice(0, 12)}`)
    commits.push(commit.slice(0, 12))
    await mkdir(path.join(folder, side), { recursive: true })
    const demo = await startDemo(root)
    try {
      const missing = await takePictures(browser, demo.origin, path.join(folder, side))
      for (const line of missing) console.log(`  ${line}`)
    } finally {
      await demo.stop()
    }
  }
  const [from = '', to = ''] = commits
  console.log(JSON.stringify({ from, to, ...writeComparison(folder, { from, to }), folder }))
} finally {
  await browser.close()
  await remove()
}
