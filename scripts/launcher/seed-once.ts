import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SeededKeys } from '../../prisma/seed-keys'
import { lastLines, startChild } from './processes/start-child'

/** The portal links of the seeded customers by name, as paths, because the app's address may change. */
export type Seeded = { portal: Record<string, string> } & SeededKeys

const fileOf = (dataDir: string) => path.join(dataDir, 'seeded.json')

export function isSeeded(dataDir: string): boolean {
  return existsSync(fileOf(dataDir))
}

/** Seeds the data folder unless that was finished before. It runs in a process of its own, with only `env`. */
export async function seedOnce(dataDir: string, options: { env: NodeJS.ProcessEnv; logFile: string }): Promise<Seeded> {
  const file = fileOf(dataDir)
  if (!isSeeded(dataDir)) {
    const child = startChild(['--import', 'tsx', 'scripts/launcher/run-seed.ts', file], options)
    if ((await child.ended) !== 0) throw new Error(`the seed failed\n${lastLines(options.logFile)}`)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Seeded
}
