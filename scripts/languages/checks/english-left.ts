import { readLanguage } from '../../../lib/i18n/testing/message-files'
import { parseMessage, value } from '../../../lib/i18n/testing/parse-message'
import type { Language } from '../../../lib/i18n/locales'
import { messages as formTexts } from '../../../sandbox/stripejs/shared/messages'

/** Texts that a merchant writes, in one language for all customers. */
const merchants = /^(sample|embed)\./

/** Finds the texts of a page in a language that are English messages, also of the card form, with their values in them. */
export function englishFinder(language: Language): (texts: readonly string[]) => string[] {
  if (language === 'en') return () => []
  const own = textsOf(language)
  const english = [...textsOf('en')].filter(([key, text]) => !merchants.test(key) && own.get(key) !== text)
  const patterns = english.flatMap(([, text]) => patternsOf(text))
  const spoken = [...own.values()].flatMap(patternsOf)
  const isOwn = (text: string) => spoken.some((pattern) => pattern.test(text))
  return (texts) => texts.filter((text) => patterns.some((pattern) => pattern.test(text)) && !isOwn(text))
}

function textsOf(language: Language): Map<string, string> {
  return new Map([...readLanguage(language), ...Object.entries(formTexts[language])])
}

/** One pattern for each way in which a message can be said, if it has words of its own, three of them beside a value. */
function patternsOf(message: string): RegExp[] {
  const words = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0
  const spoken = parseMessage(message).spoken.filter((text) => words(text) >= (text.includes(value) ? 3 : 1))
  return spoken.map((text) => {
    const fixed = text.replaceAll(/\s+/g, ' ').trim().split(value)
    return new RegExp(
      `^${fixed.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`,
      'u',
    )
  })
}
