import type { Frame, Page } from '@playwright/test'

/** What is wider than the screen, cut off, broken within a word, or written beside its button or badge. */
export function layoutFaults(page: Page | Frame): Promise<string[]> {
  return page.evaluate(findFaults)
}

/** Runs in the page, so it knows nothing of this file. */
function findFaults(): string[] {
  const faults = new Set<string>()
  const root = document.documentElement
  const width = root.clientWidth
  if (root.scrollWidth > width) faults.add(`the page is ${root.scrollWidth - width} px wider than the screen`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!parent || !text || !isShown(parent)) continue
    const range = document.createRange()
    for (const word of brokenWords(node, parent)) faults.add(`“${word}” is broken in two`)
    range.selectNodeContents(node)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue
      const scroller = findScroller(parent)
      if (!scroller && (left < -1 || right > width + 1)) faults.add(`“${text}” leaves the screen`)
      const frame = parent.closest('button, [role="button"], summary, [class*="button"], [class*="rounded-full"]')
      if (frame && exceeds(frame.getBoundingClientRect(), left, right, top, bottom))
        faults.add(`“${text}” leaves its ${frame.tagName.toLowerCase()}`)
      const cut = findCut(parent, left, right, top, bottom)
      if (cut) faults.add(`“${text}” is cut off`)
    }
  }
  return [...faults]

  /** Texts for screen readers alone are a pixel in size. */
  function isShown(element: Element): boolean {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { width: wide, height } = each.getBoundingClientRect()
      if (getComputedStyle(each).display !== 'contents' && wide <= 1 && height <= 1) return false
    }
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  }

  /** Words of letters alone that go on in the next line. Addresses and numbers may, and so may what has no spaces. */
  function brokenWords(node: Node, parent: Element): string[] {
    if (/^auto/.test(getComputedStyle(parent).hyphens)) return []
    const words = [...(node.textContent ?? '').matchAll(/(?<![^\s“„«(-])\p{L}{4,}(?![^\s”“»).,:;!?…-])/gu)]
    return words
      .filter(({ 0: word, index }) => {
        if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return false
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const tops = [...range.getClientRects()].map(({ top }) => top)
        return tops.length > 0 && Math.max(...tops) - Math.min(...tops) > 8
      })
      .map(([word]) => word)
  }

  function exceeds(box: DOMRect, left: number, right: number, top: number, bottom: number): boolean {
    // A line's box may be higher than what surrounds its letters.
    const height = (bottom - top) / 2
    return left < box.left - 1 || right > box.right + 1 || top + height < box.top || bottom - height > box.bottom
  }

  function findScroller(element: Element): Element | null {
    for (let each: Element | null = element; each && each !== root; each = each.parentElement)
      if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each !== document.body) return each
    return null
  }

  /** The element that hides a part of the text, unless it is one whose names may be shortened. */
  function findCut(element: Element, left: number, right: number, top: number, bottom: number): Element | null {
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(each)
      if (/auto|scroll/.test(overflowX)) return null
      if (webkitLineClamp !== 'none' || each.classList.contains('truncate')) return null
      if (!/hidden|clip/.test(overflowX + overflowY)) continue
      if (exceeds(each.getBoundingClientRect(), left, right, top, bottom)) return each
    }
    return null
  }
}
