import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const folder = path.join(import.meta.dirname, '../messages')

/** The texts of a language or region as they are on disk, by namespace and dotted key: `portal.badge.active`. */
export type Texts = ReadonlyMap<string, string>

type Tree = { [key: string]: string | Tree }
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])))

/** The languages that have a folder. */
export function languageFolders(): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'regions' ? [entry.name] : []))
}

/** The regions that have a file. */
export function regionNames(): string[] {
  return readdirSync(path.join(folder, 'regions')).map((file) => path.parse(file).name)
}

/** All messages of a language. */
export function readLanguage(language: string): Texts {
  const files = readdirSync(path.join(folder, language)).filter((file) => file.endsWith('.json'))
  return new Map(files.flatMap((file) => leaves(readTree(`${language}/${file}`), `${path.parse(file).name}.`)))
}

/** What a region says otherwise than its language. */
export function readOverlay(region: string): Texts {
  return new Map(leaves(readTree(`regions/${region}.json`), ''))
}

function readTree(file: string): Tree {
  return tree.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
}

function leaves(node: Tree, prefix: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}
