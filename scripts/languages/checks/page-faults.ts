import type { Page } from '@playwright/test'
import type { Language } from '../../../lib/i18n/locales'
import { documentFaults } from './document-faults'
import { englishFinder } from './english-left'
import { layoutFaults } from './layout-faults'
import { shownTexts } from './shown-texts'

const finders = new Map<Language, ReturnType<typeof englishFinder>>()

/** Everything that is wrong with a page in a language, and with the frames of its card form. */
export async function pageFaults(page: Page, language: Language): Promise<string[]> {
  const findEnglish = finders.get(language) ?? englishFinder(language)
  finders.set(language, findEnglish)
  await settle(page)
  const faults: string[] = []
  for (const frame of page.frames()) {
    const element = frame === page.mainFrame() ? null : await frame.frameElement()
    // The frame through which the stand-in speaks to its server shows nothing.
    if (element && !(await element.isVisible())) continue
    // tsx names functions by a helper of their module, which a page has not.
    await frame.evaluate('globalThis.__name ??= (named) => named')
    const english = findEnglish(await shownTexts(frame))
    faults.push(
      ...(await documentFaults(frame, language)),
      ...(await layoutFaults(frame)),
      ...english.map((text) => `“${text}” is English`),
    )
  }
  return faults
}

/** Waits until the page is drawn at the size of its window with its own typeface. */
async function settle(page: Page): Promise<void> {
  const width = page.viewportSize()?.width
  await page.waitForFunction((wanted) => wanted === undefined || window.innerWidth === wanted, width)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
