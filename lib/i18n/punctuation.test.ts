import { expect, it } from 'vitest'
import { joinList, joinSentences, labelled } from './punctuation'

it.each([
  ['en', 'Basic, Pro', 'Done. Thanks.', 'Total: 5'],
  ['fr-CA', 'Basic, Pro', 'Done. Thanks.', 'Total\u00a0: 5'],
  ['ja', 'Basic、Pro', 'Done.Thanks.', 'Total：5'],
  ['ar', '\u2068Basic\u2069، \u2068Pro\u2069', 'Done. Thanks.', 'Total: 5'],
] as const)('%s has its own comma, space and colon', (locale, list, sentences, fact) => {
  expect(joinList(['Basic', 'Pro'], locale)).toBe(list)
  expect(joinSentences(['Done.', 'Thanks.'], locale)).toBe(sentences)
  expect(labelled('Total', '5', locale)).toBe(fact)
})
