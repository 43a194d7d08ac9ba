import type { CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import { translator } from '@/lib/i18n'
import { codeText } from './code-text'
import type { Reader } from './state-text'

/** A discount that is offered, by its coupon's name, with its terms. */
export function offerText(
  { name, terms }: { name: string | null; terms: CodeTerms },
  currency: string,
  reader: Reader,
): string {
  const text = codeText(terms, currency, reader)
  return name === null ? text : translator(reader.locale, 'discount')('named', { name, terms: text })
}
