import { messages, type MessageKey } from './messages'
import type { StripeJsLocale } from './resolve-locale'

export type Translate = (key: MessageKey, values?: Record<string, string>) => string

/** The texts of the frames and errors in one language; `{name}` is replaced by `values.name`. */
export function translate(locale: StripeJsLocale): Translate {
  const texts: Record<MessageKey, string> = messages[locale]
  return (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
