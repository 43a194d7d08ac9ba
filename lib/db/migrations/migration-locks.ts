/** A table that a migration changes, and how much of its use by others must end for it. */
export type MigrationLock = { table: string; mode: 'ACCESS EXCLUSIVE' | 'SHARE ROW EXCLUSIVE' }

const name = '(?:"?public"?\\.)?"?(\\w+)"?'
const alters = new RegExp(`\\b(?:ALTER|DROP) TABLE (?:IF EXISTS )?(?:ONLY )?${name}`, 'gi')
// An index, a trigger, a foreign key's other table, and rows. Readers go on.
const writes = new RegExp(
  `\\b(?:INDEX [^;]*? ON(?: ONLY)?|TRIGGER [^;]*? ON|REFERENCES|(?<!ON )UPDATE|INSERT INTO|DELETE FROM) ${name}`,
  'gi',
)

/**
 * The locks that a migration's SQL needs, in the order of the tables' names. It may name tables that are none, and some
 * that the migration makes itself.
 */
export function migrationLocks(sql: string): MigrationLock[] {
  const plain = sql.replace(/--[^\n]*/g, '').replace(/\s+/g, ' ')
  const find = (pattern: RegExp) => new Set([...plain.matchAll(pattern)].map(([, table = '']) => table.toLowerCase()))
  const [altered, written] = [find(alters), find(writes)]
  return [...new Set([...altered, ...written])]
    .toSorted()
    .map((table) => ({ table, mode: altered.has(table) ? 'ACCESS EXCLUSIVE' : 'SHARE ROW EXCLUSIVE' }))
}
