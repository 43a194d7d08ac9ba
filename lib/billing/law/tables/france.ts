import type { CountryLaw } from './country-law'

/**
 * Articles L215-1-1 and D215-1 to D215-3 of the Code de la consommation: the link, the fields, a recap that can be
 * changed, and the button that notifies. The withdrawal is that of articles L221-21 and D221-5, in
 * force since 19 June 2026.
 */
export const france: CountryLaw = {
  country: 'FR',
  cancellation: {
    fields: ['name', 'email', 'postalAddress', 'contract', 'endsOn', 'ground', 'reason'],
    byPost: true,
    hasRecap: true,
    words: {
      language: 'fr',
      link: 'Résilier votre contrat',
      next: 'Vérifier avant l’envoi',
      confirm: 'Notification de la résiliation',
    },
    source:
      'Code de la consommation, art. D215-1 à D215-3, https://www.legifrance.gouv.fr/codes/id/LEGISCTA000047571059',
  },
  withdrawal: {
    fields: ['name', 'contract', 'email'],
    byPost: false,
    hasRecap: true,
    words: {
      language: 'fr',
      link: 'Renoncer au contrat ici',
      next: 'Renoncer au contrat ici',
      confirm: 'Confirmer la rétractation',
    },
    source: 'Code de la consommation, art. L221-21 et D221-5, and https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  },
}
