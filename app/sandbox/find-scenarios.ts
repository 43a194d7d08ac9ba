import { scenarioGroups, type Group } from './scenario-groups'
import { titleOf } from './words'

/** The scenarios whose group, name or description has every word of `query`, in their groups; all of them for none. */
export function findScenarios(query: string): Group[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return scenarioGroups.flatMap(({ title, scenarios }) => {
    const found = Object.entries(scenarios).filter(([name, text]) => {
      const told = `${title} ${name} ${titleOf(name)} ${text}`.toLowerCase()
      return words.every((word) => told.includes(word))
    })
    return found.length > 0 ? [{ title, scenarios: Object.fromEntries(found) }] : []
  })
}
