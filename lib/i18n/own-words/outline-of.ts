import type { Language } from '../locales'
import { parseMessage } from './parse-message'

type Element = { type: number; value?: string; options?: Record<string, { value: Element[] }> }

// As in places-of.ts.
const [literal, select, plural, pound] = [0, 5, 6, 7]

/** A text as one sentence to read: its placeholders by their names, and of each plural the most general branch. */
export function outlineOf(text: string, language: Language): string {
  const say = (elements: Element[], counted: string): string =>
    elements
      .map(({ type, value = '', options = {} }) => {
        if (type === literal) return value
        if (type === pound) return `{${counted}}`
        if (type === plural || type === select)
          return say(options.other?.value ?? [], type === plural ? value : counted)
        return `{${value}}`
      })
      .join('')
  try {
    return say(parseMessage(text, language).getAst() as Element[], '')
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
