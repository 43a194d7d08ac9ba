'use client'

// Not the translations: they would weigh on every page for the sake of one that nobody should see.
const english = ['Something went wrong on our side. Please try again in a few minutes.', 'Try again'] as const
const texts: Record<string, readonly [title: string, tryAgain: string]> = {
  it: ['Qualcosa è andato storto da parte nostra. Riprova tra qualche minuto.', 'Riprova'],
  es: ['Algo ha fallado por nuestra parte. Inténtalo de nuevo en unos minutos.', 'Reintentar'],
  pt: ['Algo correu mal do nosso lado. Tente novamente dentro de alguns minutos.', 'Tentar novamente'],
}

/** Instead of a whole document whose layout failed. It has neither stylesheet nor nonce. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const browsers = typeof navigator === 'undefined' ? 'en' : navigator.language.slice(0, 2)
  const language = browsers in texts ? browsers : 'en'
  const [title, tryAgain] = texts[language] ?? english
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
