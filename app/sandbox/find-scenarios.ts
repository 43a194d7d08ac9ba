import { scenarioGroups, type Group } from './scenario-groups'
import { titleOf } from './words'

/** `group`: the title of a group, or empty for all of them. */
export type ScenarioQuery = { text: string; group: string }

/** The scenarios whose group, name or description has every word of the text, in their groups; all of them for none. */
export function findScenarios({ text: query, group }: ScenarioQuery): Group[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const asked = scenarioGroups.filter(({ title }) => !group || title === group)
  return asked.flatMap(({ title, scenarios }) => {
    const found = Object.entries(scenarios).filter(([name, text]) => {
      const told = `${title} ${name} ${titleOf(name)} ${text}`.toLowerCase()
      return words.every((word) => told.includes(word))
    })
    return found.length > 0 ? [{ title, scenarios: Object.fromEntries(found) }] : []
  })
}
