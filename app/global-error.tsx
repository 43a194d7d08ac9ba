'use client'

// Written out here, because importing the translations would make every page heavier.
type Texts = { failed: string; offline: string; tryAgain: string }
const english: Texts = {
  failed: 'Something went wrong on our side. Please try again in a few minutes.',
  offline: 'You are offline. Try again once you are connected.',
  tryAgain: 'Try again',
}
const texts: Record<string, Texts> = {
  it: {
    failed: 'Qualcosa è andato storto da parte nostra. Riprova tra qualche minuto.',
    offline: 'Sei offline. Riprova quando torna la connessione.',
    tryAgain: 'Riprova',
  },
  es: {
    failed: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en unos minutos.',
    offline: 'No tienes conexión. Inténtalo de nuevo cuando vuelva la conexión.',
    tryAgain: 'Reintentar',
  },
  pt: {
    failed: 'Algo correu mal do nosso lado. Tente novamente dentro de alguns minutos.',
    offline: 'Está sem ligação à Internet. Tente novamente quando a ligação voltar.',
    tryAgain: 'Tentar novamente',
  },
}

/** Replaces the whole document if a layout fails. It has no stylesheet and no nonce. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const browsers = typeof navigator === 'undefined' ? 'en' : navigator.language.slice(0, 2)
  const language = browsers in texts ? browsers : 'en'
  const { failed, offline, tryAgain } = texts[language] ?? english
  // Errors sent by our server have a digest.
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
