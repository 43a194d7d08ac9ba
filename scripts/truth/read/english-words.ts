import type { Language } from './language'

/** How English writes dates, amounts and the states of invoices. */
export const englishWords: Omit<Language, 'tasks' | 'sentences' | 'neutral' | 'moneyWords'> = {
  tag: 'en',
  months:
    'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept? October|Oct November|Nov December|Dec'.split(
      ' ',
    ),
  decimal: '.',
  group: ',',
  amount: '(?<sign>[-−])?(?<currency>[A-Z]{3}) (?<number>[\\d.,]+\\d|\\d)',
  intervals: [
    ['per day|every (?<count>\\d+) days', 'day'],
    ['per week|every (?<count>\\d+) weeks', 'week'],
    ['per month|every (?<count>\\d+) months', 'month'],
    ['per year|every (?<count>\\d+) years', 'year'],
  ],
  at: ' at ',
  labels: {
    Paid: 'paid',
    Due: 'due',
    Overdue: 'overdue',
    'Due today': 'due_today',
    Void: 'void',
    Uncollectible: 'uncollectible',
    Processing: 'processing',
    Refunded: 'refunded',
    'Partly refunded': 'partly_refunded',
    'Change not paid yet': 'waiting',
  },
}
