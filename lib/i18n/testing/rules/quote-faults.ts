import type { Rule } from './rule'

// ’ is the apostrophe of most languages, and never a quotation mark here. Within a word, ״ abbreviates it in Hebrew.
const marks = /[“”„‟‘‚‛«»‹›「」『』〝〞]|(?<!\p{L})״|״(?!\p{L})/gu

/** Quotation marks are those of the glossary, in pairs. ICU takes a straight quote for one of its own. */
export const quoteFaults: Rule = ({ text, parsed, glossary }) => {
  const [open = '', close = ''] = glossary.quotes.map((mark) => mark.trim())
  if (/['"]/.test(text)) return ['has a straight quote']
  const faults: string[] = []
  for (const said of parsed.spoken) {
    const found = said.match(marks) ?? []
    const foreign = found.filter((mark) => mark !== open && mark !== close)
    if (foreign.length > 0) faults.push(`has ${foreign.join(' ')} instead of ${open} ${close}`)
    else if (!areInPairs(found, open, close)) faults.push('has a quotation mark without its other')
  }
  return faults
}

function areInPairs(marks: readonly string[], open: string, close: string): boolean {
  return marks.length % 2 === 0 && marks.every((mark, at) => mark === (at % 2 === 0 ? open : close))
}
