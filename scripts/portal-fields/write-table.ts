import type { FieldRow, FieldRows } from './field-row'

/** Stand around the tables in docs/integrating.md. */
const begins = '<!-- written by npm run portal-fields -->'
const ends = '<!-- end of what npm run portal-fields writes -->'

/** `page` with the tables of all fields between its two marks. Throws if it has no marks. */
export function writeTables(page: string, { configuration, session }: Record<'configuration' | 'session', FieldRows>) {
  const [before, after] = [page.indexOf(begins), page.indexOf(ends)]
  if (before < 0 || after < before) throw new Error('docs/integrating.md lacks the marks of its tables')
  const tables = [
    '#### Configurations',
    tableOf(configuration),
    '#### Sessions',
    '`flow` stands for `flow_data` of a request too.',
    tableOf(session),
  ]
  return `${page.slice(0, before + begins.length)}\n\n${tables.join('\n\n')}\n\n${page.slice(after)}`
}

function tableOf(rows: FieldRows): string {
  const lines = Object.entries(rows)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => `| ${fieldText(key)} | ${effectText(row)} | ${testsText(row)} |`)
  return ['| Field | Effect | Test |', '| --- | --- | --- |', ...lines].join('\n')
}

function fieldText(key: string): string {
  const [field = '', values] = key.split('=')
  const among = values?.split('|').map((value) => `\`${value}\``)
  return `\`${field}\`${among ? `: ${among.join(', ')}` : ''}`
}

function effectText(row: FieldRow): string {
  return 'none' in row ? `**None.** ${row.none}` : row.effect
}

function testsText(row: FieldRow): string {
  return row.tests.map((test) => test.replace(/^[^:]+/, (file) => `\`${file}\``)).join('<br>')
}
