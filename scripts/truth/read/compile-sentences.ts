import type { Language } from './language'

export type Rule = {
  /** null for a sentence that claims nothing */
  kind: string | null
  pattern: RegExp
}

/** The rules of a language, as patterns that match from where a sentence begins. */
export function compileSentences(language: Language): Rule[] {
  // Of two rules that claim the same text, the first is taken.
  const both = [language.tasks, language]
  const claims = both.flatMap(({ sentences }) =>
    Object.entries(sentences).flatMap(([kind, patterns]) =>
      [patterns].flat().map((pattern) => ({ kind, pattern: compile(pattern, language) })),
    ),
  )
  const neutral = both.flatMap((each) =>
    each.neutral.map((pattern) => ({ kind: null, pattern: compile(pattern, language) })),
  )
  return [...claims, ...neutral]
}

function compile(pattern: string, language: Language): RegExp {
  const day = `(?<date>\\d{1,2})º? (?<month>${language.months.join('|')}) (?<year>\\d{4})`
  const values: Record<string, string> = {
    amount: language.amount,
    unit: language.amount.replaceAll('?<', '?<unit_'),
    day,
    'on day': `(?:il |l’)${day}`,
    'On day': `(?:Il |L’)${day}`,
    'of day': `(?:del |dell’)${day}`,
    'to day': `(?:al |all’)${day}`,
    // The zone is named in letters, or as GMT+9.
    time: '(?<time>\\d{2}:\\d{2}) (?:[A-Z]{3,5}(?:[+−-]\\d{1,2}(?::\\d{2})?)?)',
    at: language.at,
    interval: `(?<interval>${language.intervals.map(([text]) => text.replaceAll('?<count>', '?:')).join('|')})`,
    count: '(?<count>\\d[\\d.,]*)',
    size: '(?<size>\\d[\\d.,]*)',
    rate: '(?<rate>\\d[\\d.,]* ?%)',
    expiry: '(?<expiry>\\d{2}/\\d{4})',
    name: '(?<name>[^|]+?)',
    // Of two that begin alike, such as "Due" and "Due today", the longer one is tried first.
    label: `(?<label>${Object.keys(language.labels)
      .toSorted((one, other) => other.length - one.length)
      .join('|')})`,
  }
  // " | " stands between the parts of a row.
  const source = pattern.replaceAll(' | ', ' \\| ').replace(/\{([A-Za-z][\w ]*)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value {${name}} in "${pattern}"`)
    return value
  })
  return new RegExp(`^(?:${source})(?= |$)`, 'u')
}
