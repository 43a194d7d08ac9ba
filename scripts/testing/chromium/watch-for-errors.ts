import type { BrowserContext } from '@playwright/test'

/** Collects console errors, including CSP violations, and uncaught exceptions of pages. */
export function watchForErrors(): { watch: (context: BrowserContext) => void; errors: string[] } {
  const errors: string[] = []
  const watch = (context: BrowserContext) => {
    const pages = new Set<string>()
    // Chromium logs a page's own 404 or 410 as an error. The story checks the statuses of pages itself.
    context.on('response', (response) => {
      if (response.request().isNavigationRequest()) pages.add(response.url())
    })
    context.on('console', (message) => {
      const { url } = message.location()
      const ownStatus = message.text().startsWith('Failed to load resource: the server responded') && pages.has(url)
      if (message.type() === 'error' && !ownStatus) errors.push(`${message.text()} (${url})`)
    })
    context.on('weberror', (webError) => errors.push(String(webError.error().stack ?? webError.error())))
  }
  return { watch, errors }
}
