import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fail } from './launcher/fail'

// npm run bench [-- NAME]: measures, and ends with one line of JSON. Without a name it lists the measurements.
const folder = path.join(import.meta.dirname, 'bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
const [name] = process.argv.slice(2)
if (!name) {
  console.log(names.join('\n'))
} else if (!existsSync(path.join(folder, `${name}.ts`))) {
  fail(`no bench ${name}; there are: ${names.join(', ')}`)
} else {
  const { bench } = (await import(`./bench/${name}.ts`)) as { bench: () => Promise<Record<string, unknown>> }
  console.log(JSON.stringify(await bench()))
}
