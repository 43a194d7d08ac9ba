import type { BrowserContext } from '@playwright/test'

export type ErrorWatch = {
  watch: (context: BrowserContext) => void
  /** An error whose text matches is part of the story. */
  expect: (pattern: RegExp) => void
  unexpected: () => string[]
}

/** Collects what the pages of the watched contexts complain of: console errors, which a CSP's are too, and exceptions. */
export function watchForErrors(): ErrorWatch {
  const seen: string[] = []
  const expected: RegExp[] = []
  return {
    watch: (context) => {
      const pages = new Set<string>()
      // Chromium logs a page's own 404 or 410 as an error; what the page is about is for the test to say.
      context.on('response', (response) => {
        if (response.request().isNavigationRequest()) pages.add(response.url())
      })
      context.on('console', (message) => {
        const { url } = message.location()
        const ownStatus = /^Failed to load resource: the server responded/.test(message.text()) && pages.has(url)
        if (message.type() === 'error' && !ownStatus) seen.push(`${message.text()} (${url})`)
      })
      context.on('weberror', (webError) => seen.push(String(webError.error().stack ?? webError.error())))
    },
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
  }
}
