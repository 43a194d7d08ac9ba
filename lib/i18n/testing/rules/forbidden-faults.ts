import type { Rule } from './rule'

/** What the language never says: another form of address, false friends, what was left over of English. */
export const forbiddenFaults: Rule = ({ text, glossary }) =>
  Object.entries(glossary.never).flatMap(([pattern, why]) => {
    const found = new RegExp(pattern, 'u').exec(text)
    return found ? [`says “${found[0]}”: ${why}`] : []
  })
