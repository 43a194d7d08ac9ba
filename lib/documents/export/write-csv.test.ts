import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n'
import { printable } from '../paper/printable'
import { csvSeparators, csvSigns, readSeparator, usualSeparator, type CsvSeparator } from './csv-separator'
import { writeCsv, type CsvColumn, type Figure } from './write-csv'

type Cells = (string | Figure)[]

async function written(rows: Cells[], separator?: CsvSeparator): Promise<string> {
  const columns = (rows[0] ?? []).map((_, index): CsvColumn<Cells> => ({
    header: `Column ${index}`,
    cell: (cells) => cells[index] ?? '',
  }))
  const chunks: Uint8Array[] = []
  for await (const chunk of writeCsv(rows, columns, separator)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const unmarked = (text: string) => text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')

const strictly = (csv: string, delimiter: string) =>
  (parse(csv, { bom: true, delimiter, record_delimiter: '\r\n' }) as string[][]).slice(1)

/** The cells as programs find them that know no quotes. */
const withoutQuotes = (csv: string, delimiter: string) => csv.split('\r\n').flatMap((row) => row.split(delimiter))

/** The cells as spreadsheets find them: a quote counts at a cell's beginning, and what follows its end belongs to it. */
function leniently(csv: string, delimiter: string): string[] {
  const cells = csv.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"?)?([^${delimiter}\\r\\n]*)(?:${delimiter}|\\r\\n|$)`, 'g'))
  return [...cells].map(([, quoted = '', rest = '']) => quoted.replaceAll('""', '"') + rest)
}

const formula = /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/
const figure = /^"?-?\d+([.,]\d+)?"?$/
const runsIn = (cells: string[]) => cells.filter((cell) => formula.test(cell) && !figure.test(cell))
const apostrophes = /(?<=(?:^|[,;])[\s"]*)'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g

describe('a table that is read with another separator than it was written with', () => {
  it.each([
    "too dear;=cmd|' /C calc'!A0;bye",
    "too dear,=cmd|' /C calc'!A0,bye",
    "too dear\t=cmd|' /C calc'!A0\tbye",
    'a;"=1+1"',
    '=1+1;',
    '  =1+1',
    '\t=1+1',
    '\r=1+1',
    '\u00a0=1+1',
    'a; \u3000＝1+1',
    'a;\n+1',
    '";@SUM(1)',
  ])('starts no formula: %j', async (comment) => {
    for (const separator of csvSeparators) {
      const csv = await written([['Ada', comment, { figure: '-9.50' }]], separator)
      for (const delimiter of [',', ';', '\t']) {
        expect(runsIn(withoutQuotes(csv, delimiter))).toEqual([])
        expect(runsIn(leniently(csv, delimiter))).toEqual([])
      }
    }
  })

  it('starts none and loses nothing, whatever is in it', async () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...',;\t"\' \r\n=+-@＝＋－＠|!a0é\u00a0'), fc.string({ maxLength: 3 })), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, fc.integer()), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...csvSeparators),
        async (given, separator) => {
          const rows = given.map(([a, b, cents]): Cells => [a, { figure: (cents / 100).toFixed(2) }, b])
          const csv = await written(rows, separator)
          for (const delimiter of [',', ';', '\t']) {
            expect(runsIn(withoutQuotes(csv, delimiter))).toEqual([])
            expect(runsIn(leniently(csv, delimiter))).toEqual([])
          }
          const bare = (each: string) => each.replace(apostrophes, '')
          const { delimiter, decimal } = csvSigns[separator]
          expect(strictly(csv, delimiter).map((cells) => cells.map(bare))).toEqual(
            given.map(([a, b, cents]) => [
              bare(printable(unmarked(a))),
              (cents / 100).toFixed(2).replace('.', decimal),
              bare(printable(unmarked(b))),
            ]),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

it('has commas where nothing else is asked for, and semicolons with a comma in decimals', async () => {
  const rows: Cells[] = [['Rossi, Ada', { figure: '-1234.50' }]]
  expect(await written(rows)).toBe('\ufeffColumn 0,Column 1\r\n"Rossi, Ada",-1234.50\r\n')
  expect(await written(rows, 'semicolon')).toBe('\ufeffColumn 0;Column 1\r\nRossi, Ada;-1234,50\r\n')
})

it('each language has the separator its spreadsheets expect', () => {
  expect(locales.filter((locale) => usualSeparator(locale) === 'comma')).toEqual(['en', 'ja', 'ar', 'he'])
})

it('a separator there is not is not guessed', () => {
  expect([null, 'comma', 'semicolon', 'pipe', ''].map(readSeparator)).toEqual([
    'comma',
    'comma',
    'semicolon',
    null,
    null,
  ])
})

it('has no marks of direction, which would hide what a cell holds', async () => {
  const csv = await written([['\u2068Visa \u2066•••• 4242\u2069\u2069', '\u200f29.99 USD']])
  expect(strictly(csv, ',')).toEqual([['Visa •••• 4242', '29.99 USD']])
})
