import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Module = Record<string, unknown>
const folder = path.resolve('lib/console')
const modules = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('.test.') &&
        /^export const \w+ = merchantAction\b/m.test(readFileSync(path.join(folder, file), 'utf8')),
    )
    .map((file) => import(path.join(folder, file)) as Promise<Module>),
)
/** Every action of the console, by its name. */
export const everyAction: Module = Object.assign({}, ...modules)
