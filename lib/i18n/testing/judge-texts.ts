import type { Texts } from './message-files'
import { parseMessage, type ParsedMessage } from './parse-message'
import type { Glossary } from './read-glossary'
import { bidiFaults } from './rules/bidi-faults'
import { englishFaults } from './rules/english-faults'
import { forbiddenFaults } from './rules/forbidden-faults'
import { placeholderFaults } from './rules/placeholder-faults'
import { pluralFaults } from './rules/plural-faults'
import { quoteFaults } from './rules/quote-faults'
import type { Judged, Rule } from './rules/rule'
import { spaceFaults } from './rules/space-faults'
import { termFaults } from './rules/term-faults'

const rules: Rule[] = [
  placeholderFaults,
  pluralFaults,
  spaceFaults,
  quoteFaults,
  bidiFaults,
  englishFaults,
  forbiddenFaults,
  termFaults,
]

/** The messages of a language that can be read, with what each is judged by, and the faults of those that cannot. */
export function readTexts(
  texts: Texts,
  { language, english, glossary }: { language: string; english: Texts; glossary: Glossary },
): { messages: Map<string, Judged>; faults: string[] } {
  const messages = new Map<string, Judged>()
  const faults: string[] = []
  for (const [key, text] of texts) {
    const source = english.get(key)
    const parsed = read(text)
    if (typeof parsed === 'string') faults.push(`${key} is no ICU message: ${parsed}`)
    else if (source !== undefined) {
      const own = { key, language, text, parsed, glossary }
      messages.set(key, { ...own, source: { text: source, parsed: parseMessage(source) } })
    }
  }
  return { messages, faults }
}

/** What every rule finds, as lines that begin with the message's key. */
export function judgeMessages(messages: ReadonlyMap<string, Judged>): string[] {
  return [...messages.values()].flatMap((message) =>
    [...new Set(rules.flatMap((rule) => rule(message)))].map((fault) => `${message.key} ${fault}: ${message.text}`),
  )
}

function read(text: string): ParsedMessage | string {
  try {
    return parseMessage(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}
