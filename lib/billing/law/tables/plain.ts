import type { CountryLaw } from './country-law'

/** The form for customers of all other countries, in plain words. */
export const plain: CountryLaw = {
  country: 'other',
  cancellation: {
    fields: ['name', 'email', 'contract', 'endsOn', 'ground', 'reason'],
    byPost: false,
    hasRecap: false,
    words: null,
    source: 'none: the same in plain words',
  },
  withdrawal: {
    fields: ['name', 'contract', 'email'],
    byPost: false,
    hasRecap: true,
    words: null,
    source: 'Directive (EU) 2023/2673, art. 1, https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  },
}
