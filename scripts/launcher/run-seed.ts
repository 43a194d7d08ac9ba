import { seed } from '../../prisma/seed'
import { seedKeys } from '../../prisma/seed-keys'
import { writePrivate } from './private-files'
import type { Seeded } from './seed-once'

// The process behind seedOnce: node run-seed.ts FILE writes its result to FILE.
const file = process.argv[2]
if (!file) throw new Error('usage: run-seed.ts FILE')
const { portal } = await seed()
const seeded: Seeded = {
  portal: Object.fromEntries(Object.entries(portal).map(([name, url]) => [name, pathOf(url)])),
  ...(await seedKeys()),
}
writePrivate(file, JSON.stringify(seeded, null, 2))
process.exit(0)

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}
