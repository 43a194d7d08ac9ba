import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { locales, type Language } from '../locales'

const folder = path.join(import.meta.dirname, '../messages')

type Tree = { [key: string]: string | Tree }
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])))

/** The messages as they are on disk: locale → namespace → dotted key → text. */
export function messageFiles(): Record<Language, Map<string, Map<string, string>>> {
  const entries = locales.map((locale) => [locale, namespacesOf(path.join(folder, locale))])
  return Object.fromEntries(entries)
}

function namespacesOf(directory: string): Map<string, Map<string, string>> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'))
  return new Map(
    files.map((file) => {
      const json: unknown = JSON.parse(readFileSync(path.join(directory, file), 'utf8'))
      return [file.slice(0, -'.json'.length), new Map(leaves(tree.parse(json)))]
    }),
  )
}

function leaves(node: Tree, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}
