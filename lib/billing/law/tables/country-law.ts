import type { LawCountry } from '../law-settings'
import type { DeclarationKind } from '../declaration'

/** What a form asks for, in order. */
export type DeclarationField = 'name' | 'email' | 'postalAddress' | 'contract' | 'ground' | 'reason' | 'endsOn'

/** What the law of a country says of one kind of declaration. */
export type DeclarationLaw = {
  /** neither more nor less may be asked for */
  fields: readonly DeclarationField[]
  /** whether the address by post may stand in for that by e-mail */
  byPost: boolean
  /** whether what was entered is shown once more before it is confirmed */
  hasRecap: boolean
  /** the wording that the law gives, word by word, in its own language; null where the plain words serve */
  words: StatutoryWords | null
  /** where that is written */
  source: string
}

type StatutoryWords = {
  language: 'de' | 'fr'
  /** of the link or button that leads to the form */
  link: string
  /** of the button that leads to the recap; null where there is none */
  next: string | null
  /** of the button that declares */
  confirm: string
}

export type CountryLaw = { country: LawCountry } & Record<DeclarationKind, DeclarationLaw>
