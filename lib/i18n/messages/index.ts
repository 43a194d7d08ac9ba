import type { Language } from '../locales'
import en from './en'
import es from './es'
import it from './it'
import ptBR from './pt-BR'
import ptPT from './pt-PT'

/** English is the reference: a language that lacks one of its keys does not compile. */
export type Messages = typeof en

export type Namespace = keyof Messages

export const messages: Record<Language, Messages> = { en, it, es, 'pt-BR': ptBR, 'pt-PT': ptPT }
