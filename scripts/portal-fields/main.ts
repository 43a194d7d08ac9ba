import { readFileSync, writeFileSync } from 'node:fs'
import { fieldRows } from './rows'
import { writeTables } from './write-table'

// npm run portal-fields: writes what each field of Stripe's portal does into docs/integrating.md.
const page = 'docs/integrating.md'
writeFileSync(page, writeTables(readFileSync(page, 'utf8'), fieldRows))
