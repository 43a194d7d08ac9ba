import { expect, it } from 'vitest'
import { shortenTables } from './shorten-tables'

const table = (rows: string[]) => ['- rowgroup:', ...rows.flatMap((row) => [`  - row "${row}":`, '    - cell'])]

it('keeps the first two rows of each group', () => {
  const tree = [...table(['a', 'b', 'c', 'd']), '- text: after', ...table(['e'])].join('\n')
  expect(shortenTables(tree)).toBe([...table(['a', 'b']), '- text: after', ...table(['e'])].join('\n'))
})

it('counts the rows of another group anew', () => {
  const tree = [...table(['a', 'b', 'c']), ...table(['d', 'e', 'f'])].join('\n')
  expect(shortenTables(tree)).toBe([...table(['a', 'b']), ...table(['d', 'e'])].join('\n'))
})

it('leaves a page without a table as it is', () => {
  expect(shortenTables('- main:\n  - heading "Rows"')).toBe('- main:\n  - heading "Rows"')
})
