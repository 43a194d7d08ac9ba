import type { Language } from '../locales'
import type { Place } from './places-of'
import { pluralCategories } from './plural-categories'

/** A value that a text does not say where the original does, or the other way round, and in which case. */
export type Loss = { name: string; when: string; kind: 'lost' | 'added' }

/** A case of each fork by its name and kind: a category, "=1", or an option of a select. */
type Situation = ReadonlyMap<string, string>

const mostSituations = 500

/**
 * Compares what two messages say in every situation that their plurals and selects can meet. "#" may be left out where
 * the case is one number, as in "=1 {one month}", and may always be said.
 */
export function findLoss(own: Place[], given: Place[], language: Language): Loss | 'too_complex' | null {
  const forks = forksOf([...own, ...given], language)
  const count = [...forks.values()].reduce((product, cases) => product * cases.size, 1)
  if (count > mostSituations) return 'too_complex'
  for (const situation of situationsOf([...forks])) {
    const [said, wanted] = [own, given].map((places) => saidIn(places, situation, language)) as [Said, Said]
    const when = [...situation.values()].join(', ')
    for (const name of wanted.values) if (!said.values.has(name)) return { name, when, kind: 'lost' }
    for (const name of said.values) if (!wanted.values.has(name)) return { name, when, kind: 'added' }
    for (const name of said.forks) if (!wanted.forks.has(name)) return { name, when, kind: 'added' }
    for (const name of wanted.numbers) {
      const isKnown = situation.get(`plural ${name}`)?.startsWith('=') ?? false
      if (!said.numbers.has(name) && !isKnown) return { name, when, kind: 'lost' }
    }
  }
  return null
}

const forkName = ({ kind, name }: Place) => `${kind} ${name}`
const isFork = ({ kind }: Place) => kind === 'plural' || kind === 'selectordinal' || kind === 'select'

function forksOf(places: Place[], language: Language): Map<string, Set<string>> {
  const forks = new Map<string, Set<string>>()
  const visit = (place: Place) => {
    const branches = Object.entries(place.options)
    if (isFork(place)) {
      const counted = place.kind === 'select' ? ['other'] : pluralCategories(language, place.kind === 'selectordinal')
      const known = forks.get(forkName(place)) ?? new Set(counted)
      forks.set(forkName(place), new Set([...known, ...branches.map(([key]) => key)]))
    }
    for (const [, branch] of branches) branch.forEach(visit)
  }
  places.forEach(visit)
  return forks
}

function* situationsOf([first, ...others]: [string, Set<string>][]): Generator<Situation> {
  if (!first) return yield new Map()
  const [name, cases] = first
  for (const rest of situationsOf(others)) for (const each of cases) yield new Map([[name, each], ...rest])
}

/** `forks`: what is counted or chosen by, which formatting needs even where a branch says nothing of it */
type Said = { values: Set<string>; numbers: Set<string>; forks: Set<string> }

function saidIn(places: Place[], situation: Situation, language: Language): Said {
  const said: Said = { values: new Set(), numbers: new Set(), forks: new Set() }
  const visit = (place: Place) => {
    if (isFork(place)) {
      said.forks.add(place.name)
      return branchOf(place, situation.get(forkName(place)) ?? 'other', language).forEach(visit)
    }
    if (place.kind === 'number') said.numbers.add(place.name)
    else said.values.add(place.name)
  }
  places.forEach(visit)
  return said
}

function branchOf({ kind, options, offset }: Place, wanted: string, language: Language): Place[] {
  const exact = /^=(\d+)$/.exec(wanted)
  const category = exact
    ? new Intl.PluralRules(language, { type: kind === 'selectordinal' ? 'ordinal' : 'cardinal' }).select(
        Number(exact[1]) - offset,
      )
    : wanted
  return options[wanted] ?? options[category] ?? options.other ?? []
}
