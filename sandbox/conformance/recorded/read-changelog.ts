import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What the SDK's own CHANGELOG says of one of its versions. */
export interface ChangelogSection {
  /** `2026-07-29` */
  date: string
  text: string
}

/** Reads the section of a version such as `22.4.0`. It throws if the CHANGELOG has none. */
export function readChangelog(version: string): ChangelogSection {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('stripe')))
  const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## .*<\/a>/m)
  const section = sections.find((each) => each.startsWith(`${version} - `))
  const [, date] = /- (\d{4}-\d{2}-\d{2})/.exec(section ?? '') ?? []
  if (!section || !date) throw new Error(`the SDK's CHANGELOG has no version ${version}`)
  return { date, text: section }
}
