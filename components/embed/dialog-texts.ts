type Texts = { close: string; loading: string; alone: string }

const english: Texts = { close: 'Close', loading: 'Loading…', alone: 'Open in a new tab' }
const texts: Record<string, Texts> = {
  it: { close: 'Chiudi', loading: 'Caricamento…', alone: 'Apri in una nuova scheda' },
  es: { close: 'Cerrar', loading: 'Cargando…', alone: 'Abrir en una pestaña nueva' },
  pt: { close: 'Fechar', loading: 'A carregar…', alone: 'Abrir num novo separador' },
  'pt-br': { close: 'Fechar', loading: 'Carregando…', alone: 'Abrir em uma nova aba' },
}

/** The few words of the dialog itself, in the language of the page around it. */
export function dialogTexts(language: string): Texts {
  const tag = language.toLowerCase()
  return texts[tag] ?? texts[tag.slice(0, 2)] ?? english
}
