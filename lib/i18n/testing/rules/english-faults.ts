import type { Rule } from './rule'

/** A message that says the same as the English one is on the glossary's list of those that rightly do. */
export const englishFaults: Rule = ({ key, language, text, parsed, source, glossary }) => {
  if (language === 'en' || text !== source.text || glossary.same.includes(key)) return []
  return parsed.spoken.some((said) => /\p{L}{2}/u.test(said)) ? ['is the English message'] : []
}
