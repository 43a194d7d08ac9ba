import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const folder = path.join(import.meta.dirname, '../glossaries')

const term = z.strictObject({
  say: z.string().min(1),
  stems: z.array(z.string().min(1)).min(1),
  note: z.string().optional(),
})

const glossary = z.strictObject({
  address: z.string().min(1),
  buttons: z.string().min(1),
  quotes: z.tuple([z.string().min(1), z.string().min(1)]),
  never: z.record(z.string(), z.string().min(1)),
  terms: z.record(z.string(), term),
  free: z.record(z.string(), z.array(z.string())).default({}),
  same: z.array(z.string()).default([]),
})

const regional = z.strictObject({
  address: z.string().min(1).optional(),
  terms: z.record(z.string(), term).default({}),
  /** words of the region that its language never says */
  says: z.array(z.string()).default([]),
  free: z.record(z.string(), z.array(z.string())).default({}),
  same: z.array(z.string()).default([]),
})

export type Glossary = z.infer<typeof glossary>
export type RegionalGlossary = z.infer<typeof regional>

/** The words that a language has decided on. Throws if a part is missing. */
export function readGlossary(language: string): Glossary {
  return glossary.parse(readJson(language))
}

/** The words that a region has instead of its language's; without a file, none. */
export function readRegionalGlossary(region: string): RegionalGlossary {
  return regional.parse(existsSync(fileOf(region)) ? readJson(region) : {})
}

/** The terms of every glossary, each with the regular expression that finds it in an English message. */
export function readTerms(): Record<string, string> {
  return z.record(z.string(), z.string()).parse(readJson('terms'))
}

function fileOf(name: string): string {
  return path.join(folder, `${name}.json`)
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'))
}
