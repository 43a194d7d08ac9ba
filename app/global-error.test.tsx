import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { carryNotice } from '@/components/portal/form/carried-notice'
import { failureNotice } from '@/lib/delivery/failure-notice'
import GlobalError from './global-error'

afterEach(() => {
  vi.unstubAllGlobals()
  carryNotice(null)
})

/** The document for a browser, or for the server, which knows none. */
function documentFor(browser: { onLine: boolean } | null, error: unknown = new Error('lost')) {
  vi.stubGlobal('navigator', browser ?? undefined)
  return renderToStaticMarkup(<GlobalError error={error} retry={() => undefined} />)
}

it.each([
  ['it', 'Sei offline', 'Riprova'],
  ['es', 'No tienes conexión', 'Reintentar'],
  ['en', 'You are offline', 'Try again'],
] as const)('says in the language of the page, %s, that it is the connection', (locale, title, again) => {
  carryNotice(failureNotice(locale))
  const page = documentFor({ onLine: false })
  expect(page).toContain(`<html lang="${locale}" dir="ltr">`)
  expect(page).toContain(`<title>${title}</title>`)
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).toContain(`>${again}</button>`)
})

it('says it in English where no page was there before, in the words of the messages', () => {
  const before = [documentFor({ onLine: false }), documentFor(null)]
  carryNotice(failureNotice('en'))
  expect([documentFor({ onLine: false }), documentFor(null)]).toEqual(before)
})

it('blames our side for what our server has sent, and where the connection holds', () => {
  const sent = Object.assign(new Error('failed'), { digest: '123' })
  const failed = '<h1>Something went wrong on our side</h1>'
  expect(documentFor({ onLine: false }, sent)).toContain(failed)
  expect(documentFor({ onLine: true })).toContain(failed)
  expect(documentFor(null)).toContain(failed)
})
