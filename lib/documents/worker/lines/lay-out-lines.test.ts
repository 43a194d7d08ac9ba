import type { AttributedString } from '@react-pdf/textkit'
import fc from 'fast-check'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, it, vi } from 'vitest'
import type { FontName, Weight } from '../fonts/families'
import { missingLetters } from '../fonts/missing-letters'
import { registerLatin } from '../fonts/register-latin'
import { wordParts } from '../word-parts'
import { layOutLines } from './lay-out-lines'
import { preparePaper } from './paper-setting'

// The program of the threads has the names of its files from the bundler.
vi.mock('../fonts/families', () => {
  const folder = path.resolve('lib/documents/fonts')
  const fileOf = (name: FontName, weight: Weight) =>
    `${pathToFileURL(path.join(folder, `${name}-${weight}.ttf`)).href}${name === 'latin' ? '' : '.br'}`
  const both = (name: FontName) => [name, { 400: fileOf(name, 400), 600: fileOf(name, 600) }]
  const names: FontName[] = ['extended', 'arabic', 'hebrew', 'thai', 'japanese', 'korean', 'simplified', 'traditional']
  return {
    fontFiles: {
      ...Object.fromEntries([both('latin'), ...names.map(both)]),
      ideographs: { 400: fileOf('ideographs', 400) },
    },
  }
})

type Laid = ReturnType<typeof layOutLines>

function laidOut(text: string, width = 200): Laid {
  const string: AttributedString = {
    string: text,
    runs: [{ start: 0, end: text.length, attributes: { fontSize: 10 } }],
  }
  const container = { x: 0, y: 0, width, height: 10_000 }
  return layOutLines(string, container, { hyphenationCallback: wordParts })
}

const glyphsOf = (lines: Laid) => lines.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs))
const visible = (text: string) => [...text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu, '')].sort().join('')
const readFrom = (lines: Laid) =>
  visible(
    glyphsOf(lines)
      .map(({ codePoints }) => String.fromCodePoint(...codePoints))
      .join(''),
  )

beforeAll(async () => {
  registerLatin()
  await preparePaper({ direction: 'rtl', language: 'ar', title: 'ا山' } as unknown as Parameters<
    typeof preparePaper
  >[0])
})

const letters = fc.constantFrom(
  ...'aé1 .-()「。山あ한ไทย่ๆשָׁלוםعلالله،\u0301\u20dd\u034f\ufe0f\ud800\u200d\u200f\u2067\u2068\u2069\u202e\ufdfd\u0007',
  ...['😀', '👨‍👩‍👧', '葛\u{e0100}', '🇮🇹', '\u{1d173}', 'word'.repeat(9)],
)

it('any text is laid out within its column, and every letter of it can be read', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), fc.constantFrom(0, 15, 200), (given, width) => {
      const text = given.join('')
      const lines = laidOut(text, width)
      expect(readFrom(lines)).toBe(visible(text))
      for (const { xAdvance, runs } of lines) {
        expect(Number.isFinite(xAdvance)).toBe(true)
        for (const { glyphs, positions } of runs) expect(positions).toHaveLength(glyphs.length)
      }
    }),
    { numRuns: 60 },
  )
})

it.each([
  ['one word', 'ل'.repeat(2000)],
  ['one Latin word beside a letter', `山${'w'.repeat(2000)}`],
  ['isolates', '\u2067'.repeat(1000) + 'אa' + '\u2069'.repeat(900)],
  ['nested isolates', '\u2067א\u2066a'.repeat(500)],
  ['marks', `a${'\u0301'.repeat(2000)}`],
  ['marks of Hebrew', `א${'\u05b8'.repeat(2000)}`],
  ['emoji', '😀'.repeat(1000)],
  ['one emoji of many', '👨\u200d'.repeat(600)],
  ['changing directions', 'אa'.repeat(1000)],
  ['signs from right to left', `א${' .'.repeat(1000)}`],
  ['ideographs', '山'.repeat(2000)],
  ['Thai', 'ไทย่'.repeat(500)],
])('%s: nothing is lost', (_, text) => expect(readFrom(laidOut(text))).toBe(visible(text)))

it.each(['葛\u{e0100}城', 'שׁ\u034f\u05b8', '\u3164', '山\ufe00', 'ไทย\u200b'])('%j has no missing letter', (text) => {
  expect(missingLetters(text)).toEqual([])
})
