import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { Language } from '../../lib/i18n/locales'
import { watchForErrors } from '../testing/chromium/watch-for-errors'
import type { World } from '../truth/world'
import { pageFaults } from './checks/page-faults'
import { languageStates } from './language-states'
import { openCustomer } from './open-customer'
import { readMail } from './read-mail'
import { visitPage } from './visit-page'

/** in pixels: a phone at its narrowest, which is also 400 % zoom, and a desktop */
export const widths = [1280, 320] as const

export type Walk = { states: string[]; faults: string[] }

/** Opens every state in a language at both widths, writes pictures into `folder` and tells what is wrong. */
export async function walkLanguage(
  browser: Browser,
  { world, language, folder }: { world: Pick<World, 'origin' | 'stripe'>; language: Language; folder: string },
): Promise<Walk> {
  const context = await browser.newContext({ baseURL: world.origin, locale: language, reducedMotion: 'reduce' })
  const { watch, errors } = watchForErrors()
  watch(context)
  const page = await context.newPage()
  const walk: Walk = { states: [], faults: [] }

  async function look(state: string): Promise<void> {
    walk.states.push(state)
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 320 ? 640 : 800 })
      const found = [...(await pageFaults(page, language)), ...errors.splice(0)]
      walk.faults.push(...found.map((fault) => `${language} ${state} ${width}: ${fault}`))
      const file = path.join(folder, `${state}-${width}.png`)
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
    }
    await page.setViewportSize({ width: widths[0], height: 800 })
  }

  try {
    for (const { scenario, pages } of languageStates) {
      const customer = await openCustomer(page, world, scenario, language)
      for (const state of pages) {
        await visitPage(page, state, customer)
        await look(state.name)
      }
      if (pages.some(({ name }) => name === 'cancelled')) {
        await readMail(page, world, customer)
        await look('mail')
      }
    }
    await page.goto('/p/a-link-that-was-cut')
    await look('problem')
  } finally {
    await context.close()
  }
  return walk
}
