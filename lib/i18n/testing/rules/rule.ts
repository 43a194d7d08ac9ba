import type { ParsedMessage } from '../parse-message'
import type { Glossary } from '../read-glossary'

/** A message with what it is judged by. */
export type Judged = {
  /** such as `portal.badge.active` */
  key: string
  language: string
  text: string
  parsed: ParsedMessage
  /** the English message, which has the same key; English is its own */
  source: { text: string; parsed: ParsedMessage }
  glossary: Glossary
}

/** What is wrong with a message, one sentence each. */
export type Rule = (message: Judged) => string[]
