import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { locales } from '../lib/i18n/locales'
import { walkLanguage } from './languages/walk-language'
import { writeSheet } from './languages/write-sheet'
import { fail } from './launcher/fail'
import { findChromium } from './testing/chromium/find-chromium'
import { enterWorld } from './truth/world'

// npm run languages [-- --only XX,YY] [--folder FOLDER]: opens the portal's states in every language at two widths, and
// looks for what is cut off, wider than the screen or still English. It writes pictures of all of them, and a sheet of
// each language. It ends with one line of JSON, and fails if anything is wrong.
const { values } = parseArgs({
  options: { only: { type: 'string' }, folder: { type: 'string', default: 'var/languages' } },
})
const wanted = values.only?.split(',') ?? locales
const languages = locales.filter((language) => wanted.includes(language))
const unknown = wanted.filter((language) => !languages.some((known) => known === language))
if (unknown.length > 0) fail(`no language ${unknown.join(', ')}; there are: ${locales.join(', ')}`)
const world = await enterWorld()
const browser = await chromium.launch(await findChromium())
const began = Date.now()
const faults: string[] = []
let states: string[] = []
try {
  for (const language of languages) {
    const folder = path.resolve(values.folder, language)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const walk = await walkLanguage(browser, { world, language, folder })
    for (const fault of walk.faults) console.log(fault)
    await writeSheet(folder, walk.states)
    faults.push(...walk.faults)
    states = walk.states
  }
} finally {
  await browser.close()
  await world.stop()
}
console.log(
  JSON.stringify({
    languages: languages.length,
    states: states.length,
    faults: faults.length,
    seconds: Math.round((Date.now() - began) / 1000),
    folder: values.folder,
  }),
)
process.exitCode = faults.length === 0 ? 0 : 1
