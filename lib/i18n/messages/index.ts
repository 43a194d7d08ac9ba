import type { Language } from '../locales'
import type { Region } from '../regions'
import en from './en'

/** English is the reference: a language that lacks one of its keys does not compile. */
export type Messages = typeof en

export type Namespace = keyof Messages

type Load<T> = () => Promise<{ default: T }>

/** Each language's messages, read when the language is first used. English is there from the start, as the console's. */
export const messageFiles: Record<Language, Load<Messages>> = {
  en: () => Promise.resolve({ default: en }),
  it: () => import('./it'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  nl: () => import('./nl'),
  pl: () => import('./pl'),
  'pt-BR': () => import('./pt-BR'),
  'pt-PT': () => import('./pt-PT'),
  ja: () => import('./ja'),
  ar: () => import('./ar'),
  he: () => import('./he'),
}

/** What a region says otherwise than its language. */
export const regionFiles: Partial<Record<Region, Load<PartialMessages>>> = {
  'en-AU': () => import('./regions/en-AU.json'),
  'en-CA': () => import('./regions/en-CA.json'),
  'en-GB': () => import('./regions/en-GB.json'),
  'en-IE': () => import('./regions/en-IE.json'),
  'en-IN': () => import('./regions/en-IN.json'),
  'en-NZ': () => import('./regions/en-NZ.json'),
  'en-SG': () => import('./regions/en-SG.json'),
  'en-US': () => import('./regions/en-US.json'),
  'es-419': () => import('./regions/es-419.json'),
  'fr-CA': () => import('./regions/fr-CA.json'),
}

/** Some of the messages. */
export type PartialMessages = PartialTree<Messages>

type PartialTree<T> = { [K in keyof T]?: T[K] extends string ? string : PartialTree<T[K]> }

export { en }
