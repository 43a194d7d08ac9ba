import { en, type MessageKey } from './messages/en'
import { es } from './messages/es'
import { it } from './messages/it'
import { ptBR } from './messages/pt-BR'
import { ptPT } from './messages/pt-PT'
import type { StripeJsLocale } from './resolve-locale'

const messages: Record<StripeJsLocale, Record<MessageKey, string>> = { en, it, es, 'pt-BR': ptBR, 'pt-PT': ptPT }

export type Translate = (key: MessageKey, values?: Record<string, string>) => string

/** The texts of the frames and errors in one language; `{name}` is replaced by `values.name`. */
export function translate(locale: StripeJsLocale): Translate {
  const texts = messages[locale]
  return (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
