import path from 'node:path'
import type { Browser } from '@playwright/test'
import { makeCustomer } from '../shapes/make-customer'
import { portalStates } from '../shapes/portal-states'
import { visitState } from '../shapes/visit-state'

const screens = [
  { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  { viewport: { width: 1280, height: 900 } },
]

/**
 * Writes a picture of each state at two widths into `folder`, and returns what could not be seen: another commit may
 * lack a page, or name its button otherwise.
 */
export async function takePictures(browser: Browser, origin: string, folder: string): Promise<string[]> {
  const missing: string[] = []
  for (const screen of screens)
    for (const state of portalStates) {
      const context = await browser.newContext({ ...screen, baseURL: origin, locale: 'en', reducedMotion: 'reduce' })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      try {
        const customer = await makeCustomer(page, state)
        for (const each of state.pages) {
          await visitState(page, each, customer)
          const file = `${state.scenario}.${each.name}.${screen.viewport.width}.png`
          await page.screenshot({ path: path.join(folder, file), fullPage: true, animations: 'disabled' })
        }
      } catch (error) {
        missing.push(`${state.scenario} at ${screen.viewport.width}: ${String(error).split('\n')[0]}`)
      } finally {
        await context.close()
      }
    }
  return missing
}
