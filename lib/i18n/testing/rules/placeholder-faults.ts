import type { Rule } from './rule'

/** A message has exactly the values of the English one, and plurals over the same ones. */
export const placeholderFaults: Rule = ({ parsed, source }) => {
  const [own, wanted] = [parsed.placeholders, source.parsed.placeholders]
  return own.join() === wanted.join() ? [] : [`has {${own.join('} {')}} instead of {${wanted.join('} {')}}`]
}
