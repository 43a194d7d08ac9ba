import type { Frame, Page } from '@playwright/test'

/**
 * The texts of a page as its reader sees or hears them: of each element its own words, and those of the whole element,
 * where a value stands within. What is marked as written in another language is left out.
 */
export function shownTexts(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>()
    const { lang } = document.documentElement
    const add = (text: string | null | undefined) => {
      const plain = text
        ?.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
      if (plain) texts.add(plain)
    }
    for (const element of [document.head.querySelector('title'), ...document.body.querySelectorAll('*')]) {
      if (!element || element.closest('script, style, template')) continue
      if (element.closest('[lang]')?.getAttribute('lang') !== lang) continue
      if (element.tagName !== 'TITLE' && !element.checkVisibility()) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) add(element.getAttribute(name))
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      for (const node of own) add(node.textContent)
      if (own.length > 0) add(element.textContent)
    }
    return [...texts]
  })
}
