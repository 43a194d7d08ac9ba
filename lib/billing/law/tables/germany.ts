import type { CountryLaw } from './country-law'

/**
 * § 312k BGB names the two buttons, and in its second paragraph what the form asks for: no less, and no more. The label
 * of the confirming button is exactly "jetzt kündigen" or as clear. § 356a BGB, in force since 19 June 2026, names those
 * of a withdrawal, and asks for name, contract and means of communication.
 */
export const germany: CountryLaw = {
  country: 'DE',
  cancellation: {
    fields: ['ground', 'reason', 'name', 'contract', 'endsOn', 'email'],
    byPost: false,
    hasRecap: false,
    words: { language: 'de', link: 'Verträge hier kündigen', next: null, confirm: 'jetzt kündigen' },
    source: '§ 312k BGB, https://www.gesetze-im-internet.de/bgb/__312k.html',
  },
  withdrawal: {
    fields: ['name', 'contract', 'email'],
    byPost: false,
    hasRecap: true,
    words: { language: 'de', link: 'Vertrag widerrufen', next: 'Vertrag widerrufen', confirm: 'Widerruf bestätigen' },
    source: '§ 356a BGB, https://www.gesetze-im-internet.de/bgb/__356a.html',
  },
}
