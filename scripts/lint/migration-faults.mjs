/**
 * What of a migration's SQL the release before could not live with: it still writes and reads while the new one runs.
 * So a step only expands; what is no longer used is taken away by a later release. Tables that the migration itself
 * makes are free.
 */
export function migrationFaults(sql) {
  const statements = withoutBodies(sql)
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim())
  const made = new Set(statements.flatMap((statement) => nameAfter(statement, /^CREATE TABLE (?:IF NOT EXISTS )?/i)))
  return statements.flatMap((statement) => {
    const [table] = nameAfter(statement, /^(?:ALTER TABLE|CREATE UNIQUE INDEX .*? ON) (?:IF EXISTS |ONLY )*/i)
    if (table && made.has(table)) return []
    return rules.filter(({ finds }) => finds(statement)).map(({ fault }) => `${fault}: ${statement.slice(0, 120)}`)
  })
}

const ofTable = (pattern) => (statement) => /^ALTER TABLE/i.test(statement) && pattern.test(statement)

const rules = [
  {
    fault: 'drops what the release before uses',
    finds: (statement) => /^DROP (?!INDEX|TRIGGER)/i.test(statement),
  },
  { fault: 'drops a column', finds: ofTable(/\bDROP COLUMN\b/i) },
  { fault: 'renames', finds: (statement) => /^ALTER .*\bRENAME\b/i.test(statement) },
  { fault: 'changes a type', finds: ofTable(/\bALTER (?:COLUMN )?\S+ (?:SET DATA )?TYPE\b/i) },
  { fault: 'forbids null', finds: ofTable(/\bSET NOT NULL\b/i) },
  { fault: 'takes a default away', finds: ofTable(/\bDROP DEFAULT\b/i) },
  {
    fault: 'adds a column that must be given',
    finds: (statement) =>
      ofTable(/\bADD COLUMN\b/i)(statement) &&
      statement
        .split(/,(?![^(]*\))/)
        .some((part) => /\bNOT NULL\b/i.test(part) && !/\bDEFAULT\b|\bGENERATED\b/i.test(part)),
  },
  { fault: 'adds a condition', finds: ofTable(/\bADD (?:CONSTRAINT|CHECK|UNIQUE|FOREIGN KEY|EXCLUDE|PRIMARY KEY)\b/i) },
  { fault: 'makes values unique', finds: (statement) => /^CREATE UNIQUE INDEX/i.test(statement) },
]

/** Comments, and the bodies of functions, which may hold any sign. */
function withoutBodies(sql) {
  return sql.replace(/--[^\n]*/g, '').replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
}

function nameAfter(statement, pattern) {
  const start = statement.match(pattern)?.[0]
  if (!start) return []
  const name = statement.slice(start.length).match(/^"?([\w.]+)"?/)?.[1]
  return name ? [name] : []
}
