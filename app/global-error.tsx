'use client'

// Not the translations: they would weigh on every page for the sake of one that nobody should see.
type Texts = { failed: string; offline: string; tryAgain: string }
const english: Texts = {
  failed: 'Something went wrong on our side. Please try again in a few minutes.',
  offline: 'You are offline. Try again once you are connected.',
  tryAgain: 'Try again',
}
const texts: Record<string, Texts> = {
  it: {
    failed: 'Qualcosa è andato storto da parte nostra. Riprova tra qualche minuto.',
    offline: 'Sei offline. Riprova quando sarai connesso a Internet.',
    tryAgain: 'Riprova',
  },
  es: {
    failed: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en unos minutos.',
    offline: 'No tienes conexión. Inténtalo de nuevo cuando estés conectado.',
    tryAgain: 'Reintentar',
  },
  pt: {
    failed: 'Algo correu mal do nosso lado. Tente novamente dentro de alguns minutos.',
    offline: 'Está sem ligação. Tente novamente quando estiver ligado.',
    tryAgain: 'Tentar novamente',
  },
}

/** Instead of a whole document whose layout failed. It has neither stylesheet nor nonce. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const browsers = typeof navigator === 'undefined' ? 'en' : navigator.language.slice(0, 2)
  const language = browsers in texts ? browsers : 'en'
  const { failed, offline, tryAgain } = texts[language] ?? english
  // What our server has sent has a digest.
  const isOffline =
    typeof navigator !== 'undefined' && navigator.onLine === false && !(error instanceof Error && 'digest' in error)
  const title = isOffline ? offline : failed
  return (
    <html lang={language}>
      <body>
        <title>{title}</title>
        <main>
          <h1>{title}</h1>
          <button type="button" onClick={retry}>
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  )
}
