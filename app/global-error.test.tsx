import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import GlobalError from './global-error'

afterEach(() => vi.unstubAllGlobals())

/** The document for a browser, or for the server, which knows none. */
function documentFor(browser: { language: string; onLine: boolean } | null, error: unknown = new Error('lost')) {
  vi.stubGlobal('navigator', browser ?? undefined)
  return renderToStaticMarkup(<GlobalError error={error} retry={() => undefined} />)
}

it.each([
  ['it-IT', 'it', 'Sei offline. Riprova quando torna la connessione.', 'Riprova'],
  ['es', 'es', 'No tienes conexión. Inténtalo de nuevo cuando vuelva la conexión.', 'Reintentar'],
  ['pt-BR', 'pt', 'Está sem ligação à Internet. Tente novamente quando a ligação voltar.', 'Tentar novamente'],
  ['ja', 'en', 'You are offline. Try again once you are connected.', 'Try again'],
])('says in the language of %s that it is the connection', (language, lang, title, again) => {
  const page = documentFor({ language, onLine: false })
  expect(page).toContain(`<html lang="${lang}">`)
  expect(page).toContain(`<title>${title}</title>`)
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).toContain(`>${again}</button>`)
})

it('blames our side for what our server has sent, and where the connection holds', () => {
  const sent = Object.assign(new Error('failed'), { digest: '123' })
  const failed = 'Something went wrong on our side. Please try again in a few minutes.'
  expect(documentFor({ language: 'en', onLine: false }, sent)).toContain(failed)
  expect(documentFor({ language: 'en', onLine: true })).toContain(failed)
  expect(documentFor(null)).toContain(failed)
})
