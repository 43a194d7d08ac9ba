import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrationFaults } from './migration-faults.mjs'

/** Migrations that could not be taken in one step with the release before, and are told of where they were made. */
const known: Record<string, number> = {
  // The column had been in no release.
  '20261127104600_export_count': 1,
  // A row without a grantor would let somebody in for good: docs/operating.md tells to replace all instances together.
  '20261129224500_grantors': 2,
}

const migrations = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('the release before runs beside a migrated database', () => {
  it.each(migrations.map(({ name }) => name))('%s only expands', (name) => {
    const sql = readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')
    expect(migrationFaults(sql)).toHaveLength(known[name] ?? 0)
  })
})

it.each([
  ['DROP TABLE "links"', 'drops what'],
  ['DROP TYPE mood', 'drops what'],
  ['ALTER TABLE "links" DROP COLUMN "a"', 'drops a column'],
  ['alter table links\n  drop column a', 'drops a column'],
  ['ALTER TABLE "links" RENAME COLUMN "a" TO "b"', 'renames'],
  ['ALTER TABLE "links" RENAME TO "portal_links"', 'renames'],
  ['ALTER INDEX "a" RENAME TO "b"', 'renames'],
  ['ALTER TABLE "links" ALTER COLUMN "a" TYPE bigint', 'changes a type'],
  ['ALTER TABLE "links" ALTER COLUMN "a" SET DATA TYPE bigint', 'changes a type'],
  ['ALTER TABLE "links" ALTER COLUMN "a" SET NOT NULL', 'forbids null'],
  ['ALTER TABLE "links" ALTER "a" DROP DEFAULT', 'takes a default away'],
  ['ALTER TABLE "links" ADD COLUMN "a" TEXT NOT NULL', 'adds a column that must be given'],
  [
    `ALTER TABLE "links" ADD COLUMN "a" INT DEFAULT 1, ADD COLUMN "b" TEXT NOT NULL`,
    'adds a column that must be given',
  ],
  ['ALTER TABLE "links" ADD CONSTRAINT "c" CHECK (a > 0) NOT VALID', 'adds a condition'],
  ['ALTER TABLE "links" ADD UNIQUE (a)', 'adds a condition'],
  ['CREATE UNIQUE INDEX "i" ON "links"("a")', 'makes values unique'],
  ['CREATE TABLE "others" (a int); ALTER TABLE "links" DROP COLUMN "a"', 'drops a column'],
])('finds %s', (sql, fault) => {
  expect(migrationFaults(sql).join()).toContain(fault)
})

it.each([
  'CREATE TABLE "links" (a int NOT NULL); CREATE UNIQUE INDEX "i" ON "links"("a"); ALTER TABLE "links" ADD CONSTRAINT c CHECK (a > 0)',
  'ALTER TABLE "links" ADD COLUMN "a" TEXT, ADD COLUMN "b" INT NOT NULL DEFAULT 0',
  `ALTER TABLE "links" ADD COLUMN "a" NUMERIC(10, 2) NOT NULL DEFAULT coalesce(1, 2)`,
  'DROP INDEX "i"; CREATE INDEX "j" ON "links"("a")',
  'ALTER TABLE "links" ALTER COLUMN "a" DROP NOT NULL',
  '-- DROP TABLE "links"\nSELECT 1',
  'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DROP TABLE links; $$',
])('takes %s', (sql) => {
  expect(migrationFaults(sql)).toEqual([])
})
