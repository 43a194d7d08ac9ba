import { existsSync } from 'node:fs'
import { rehashAddresses } from '../lib/access/grantors/rehash-addresses'
import { db } from '../lib/db/client'
import { pool } from '../lib/db/pool'
import { resealSecrets } from '../lib/db/reseal-secrets'
import { env } from '../lib/env'
import { fail } from './launcher/fail'
import { refuseMissingKeys } from './launcher/refuse-missing-keys'
import { loadSettings } from './sync/load-settings'

// npm run reseal: the last but one step of rotating PORTICO_SECRET. Afterwards the database needs the first key alone.
if (existsSync('.env')) process.loadEnvFile('.env')
loadSettings()
try {
  const [first, ...older] = env().PORTICO_SECRET
  const secrets = await resealSecrets(pool(), env().PORTICO_SECRET)
  const links = await rehashAddresses(env().PORTICO_SECRET)
  await refuseMissingKeys(env().DATABASE_URL, first ? [first] : [])
  console.log(`${secrets} secrets were sealed and ${links} mailed links hashed with the key ${first?.kid}`)
  if (older.length > 0)
    console.log(
      `links signed with ${older.map(({ kid }) => kid).join(', ')} stop opening once that key leaves PORTICO_SECRET`,
    )
  await db.$disconnect()
  await pool().end()
} catch (error) {
  fail(error)
}
process.exit()
