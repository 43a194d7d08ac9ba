import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fail } from './launcher/fail'
import type { Drill } from './drill/drill'

// npm run drill -- NAME: rehearses what an operator does, against processes of its own. It ends with one line of JSON,
// and fails if anything went wrong. Without a name it lists the drills.
const folder = path.join(import.meta.dirname, 'drill')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'drill.ts')
  .map((file) => path.basename(file, '.ts'))
const [name, ...args] = process.argv.slice(2)
if (!name) {
  console.log(names.join('\n'))
} else if (!names.includes(name)) {
  fail(`no drill ${name}; there are: ${names.join(', ')}`)
} else {
  const { drill } = (await import(`./drill/${name}.ts`)) as { drill: Drill }
  const { faults, ...figures } = await drill(args)
  for (const fault of faults.slice(0, 40)) console.error(`  ${fault}`)
  console.log(JSON.stringify({ drill: name, ...figures, faults: faults.length }))
  process.exit(faults.length === 0 ? 0 : 1)
}
