import { ar } from './ar'
import { de } from './de'
import { en, type MessageKey } from './en'
import { es } from './es'
import { fr } from './fr'
import { he } from './he'
import { it } from './it'
import { ja } from './ja'
import { nl } from './nl'
import { pl } from './pl'
import { ptBR } from './pt-BR'
import { ptPT } from './pt-PT'

/** The texts of the frames and errors by BCP 47 tag: the one list of the stand-in's languages. The first is the fallback. */
export const messages = {
  en,
  it,
  de,
  es,
  fr,
  nl,
  pl,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  ja,
  ar,
  he,
} as const satisfies Record<string, Record<MessageKey, string>>

export type { MessageKey }
