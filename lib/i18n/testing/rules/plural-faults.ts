import type { Rule } from './rule'

/** as far as a number in a message goes: months, seats, invoices */
const numbers = Array.from({ length: 201 }, (_, number) => number)

/** A plural has each category that the language has for whole numbers, `other`, and no other. `=0` may stand besides. */
export const pluralFaults: Rule = ({ parsed, language }) => {
  const rules = new Intl.PluralRules(language)
  const wanted = new Set(['other', ...numbers.map((number) => rules.select(number))])
  return parsed.plurals.flatMap((branches) => {
    const named = branches.filter((branch) => !branch.startsWith('='))
    const exact = new Set(branches.filter((branch) => branch.startsWith('=')).map((branch) => Number(branch.slice(1))))
    // A category that is one number only, as English "one" is 1, may be said by that number.
    const lacks = [...wanted].filter(
      (category) =>
        !named.includes(category) &&
        (category === 'other' || !numbers.every((number) => rules.select(number) !== category || exact.has(number))),
    )
    return [
      ...lacks.map((category) => `lacks the plural category ${category}`),
      ...named
        .filter((category) => !wanted.has(category))
        .map((category) => `has the plural category ${category}, which ${language} has not`),
    ]
  })
}
