import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Module = Record<string, unknown>
const files = ['lib/console', 'lib/preview'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.resolve(folder, file)),
)
const modules = await Promise.all(
  files
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('.test.') &&
        /^export const \w+ = merchantAction\b/m.test(readFileSync(file, 'utf8')),
    )
    .map((file) => import(file) as Promise<Module>),
)
/** Every action of the console, by its name. */
export const everyAction: Module = Object.assign({}, ...modules)
