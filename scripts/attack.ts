import { enterArena, type Arena } from './attack/arena'
import type { Attack } from './attack/attack'
import { fail } from './launcher/fail'

// npm run attack [-- NAME …]: tries to get in where nobody should, against a production stack of its own. It ends with
// one line of JSON, and fails if anything got through.
const kinds = ['tokens', 'token-urls', 'foreign-objects', 'scope', 'races', 'floods']
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !kinds.includes(name))
if (unknown.length > 0) fail(`no attack ${unknown.join(', ')}; there are: ${kinds.join(', ')}`)

const arena = await enterArena()
const told: Record<string, number> = {}
const through: string[] = []
try {
  for (const kind of kinds.filter((name) => chosen.length === 0 || chosen.includes(name))) {
    const { attack } = (await import(`./attack/${kind}.ts`)) as { attack: (arena: Arena) => Promise<Attack> }
    const { tried, through: here } = await attack(arena)
    told[kind] = tried
    through.push(...here)
    console.log(`${kind}: ${tried} tried, ${here.length} through`)
    for (const line of [...new Set(here)].slice(0, 40)) console.log(`  ${line}`)
  }
} finally {
  await arena.stop()
}
console.log(JSON.stringify({ attack: told, through: through.length }))
process.exitCode = through.length === 0 ? 0 : 1
