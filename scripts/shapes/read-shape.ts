import type { Page } from '@playwright/test'
import { maskText } from './mask-text'
import { shortenTables } from './shorten-tables'

/** In pixels. What a font or a picture is rounded to must not show. */
const grid = 8

/** Those of the two devices of `playwright.config.ts`. */
const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

type Shape = { boxes: string; tree: string }

/**
 * What a page is for a screen reader, and where its main parts lie at two widths, as text. Of a `dated` page, whose lines
 * may be longer on another day, it gives no heights.
 */
export async function readShape(page: Page, { dated = false } = {}): Promise<string> {
  await untilHydrated(page)
  const boxes: string[] = []
  const trees = new Set<string>()
  for (const screen of screens) {
    await page.setViewportSize(screen)
    const shape = await atRest(page, dated)
    boxes.push(`${screen.width} wide\n${shape.boxes}\n`)
    trees.add(shape.tree)
  }
  return [...boxes, ...trees].join('\n')
}

/** Once two looks at a page see the same, it has come to rest. */
async function atRest(page: Page, dated: boolean): Promise<Shape> {
  let last = await look(page, dated)
  for (let tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(50)
    const next = await look(page, dated)
    if (next.boxes === last.boxes && next.tree === last.tree) return next
    last = next
  }
  throw new Error(`${page.url()} does not come to rest`)
}

/** React marks its nodes with a property. The pages of route handlers have no React. */
async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('script[src*="/_next/"]') ||
      [...document.querySelectorAll('main, main *')].some((node) =>
        Object.keys(node).some((key) => key.startsWith('__reactProps$')),
      ),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function look(page: Page, dated: boolean): Promise<Shape> {
  const boxes = await readBoxes(page, dated)
  // The line in which Next.js announces a page's title comes and goes.
  const tree = (await page.locator('body').ariaSnapshot()).replace(/^- alert(:.*)?\n?/gm, '')
  return { boxes: maskText(boxes.join('\n')), tree: `${shortenTables(maskText(tree))}\n` }
}

/**
 * A line for each main part: what it is, its x, y, width and height, or x and width. Parts that are not displayed are
 * left out.
 */
function readBoxes(page: Page, dated: boolean): Promise<string[]> {
  return page.evaluate(
    ([step, across]) => {
      // The pages of route handlers know no accent.
      const none = 'rgba(0, 0, 0, 0)'
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.backgroundColor = 'var(--accent)'
      const accent = getComputedStyle(probe).backgroundColor
      probe.remove()
      return [
        ...document.querySelectorAll('header, main, h1, section, .problem-card, footer, main a, main button'),
      ].flatMap((element) => {
        const action = element.matches('a, button')
        const ground = getComputedStyle(element).backgroundColor
        const primary = element.matches('.problem-button') || (ground === accent && ground !== none)
        const { x, y, width, height } = element.getBoundingClientRect()
        if (width === 0 || height === 0 || (action && !primary)) return []
        const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
        const label = ids.map((id) => document.getElementById(id)?.textContent).join(' ')
        const name = action ? element.textContent : label || element.getAttribute('aria-label')
        const sides = (across ? [x, width] : [x, y + window.scrollY, width, height]).map(
          (side) => Math.round(side / step) * step,
        )
        return [
          [element.tagName.toLowerCase(), name?.replace(/\s+/g, ' ').trim(), ...sides]
            .filter((part) => part !== undefined && part !== '')
            .join(' '),
        ]
      })
    },
    [grid, dated] as const,
  )
}
