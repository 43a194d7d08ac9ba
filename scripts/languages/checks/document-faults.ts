import type { Frame, Page } from '@playwright/test'
import { directionOf } from '../../../lib/i18n/direction-of'
import type { Language } from '../../../lib/i18n/locales'

/** What the document says of its language and direction, where that is not so. */
export async function documentFaults(page: Page | Frame, language: Language): Promise<string[]> {
  const said = await page.evaluate(() => {
    const root = document.documentElement
    return { lang: root.lang, dir: getComputedStyle(root).direction }
  })
  const wanted = { lang: language, dir: directionOf(language) }
  return (['lang', 'dir'] as const)
    .filter((name) => said[name] !== wanted[name])
    .map((name) => `${name} is “${said[name]}” instead of “${wanted[name]}”`)
}
