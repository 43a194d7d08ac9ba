import type { Language } from './language'

/** How Italian writes dates, amounts and the states of invoices. */
export const italianWords: Omit<Language, 'tasks' | 'sentences' | 'neutral' | 'moneyWords'> = {
  tag: 'it',
  months:
    'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic'.split(
      ' ',
    ),
  decimal: ',',
  group: '.',
  amount: '(?<sign>[-−])?(?<number>\\d[\\d.,]*\\d|\\d) (?<currency>[A-Z]{3})',
  intervals: [
    ['al giorno|ogni (?<count>\\d+) giorni', 'day'],
    ['(?:a|alla) settimana|ogni (?<count>\\d+) settimane', 'week'],
    ['al mese|ogni (?<count>\\d+) mesi', 'month'],
    ['(?:all’|l’)anno|ogni (?<count>\\d+) anni', 'year'],
  ],
  at: '(?: alle ore | alle |, | ore )',
  labels: {
    Pagato: 'paid',
    'Da pagare': 'due',
    Scaduto: 'overdue',
    'In scadenza oggi': 'due_today',
    Annullato: 'void',
    Inesigibile: 'uncollectible',
    'In elaborazione': 'processing',
    Rimborsato: 'refunded',
    'Rimborsato in parte': 'partly_refunded',
    'Cambio non ancora pagato': 'waiting',
  },
}
