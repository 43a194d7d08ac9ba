import { expect, it } from 'vitest'
import { fillLines } from './fill-lines'

/** Lines of letters of one width. */
function filled(parts: string[], width: number): string[] {
  const text = parts.join('')
  return fillLines(text, parts, width, (start, end) => end - start).map(({ start, end }) => text.slice(start, end))
}

it.each([
  [['one ', 'two ', 'three'], 7, ['one two', 'three']],
  [['one ', 'two ', 'three'], 6, ['one', 'two', 'three']],
  // A space at the end takes no room.
  [['one   ', 'two'], 3, ['one', 'two']],
  [['a ', 'toolongword ', 'b'], 4, ['a to', 'olon', 'gwor', 'd b']],
  [['e\u0301e\u0301e\u0301'], 2, ['e\u0301', 'e\u0301', 'e\u0301']],
  [['  '], 5, ['']],
  [[], 5, ['']],
])('%j in lines of %i are %j', (parts, width, lines) => expect(filled(parts, width)).toEqual(lines))

it('a line narrower than any letter still ends', () => {
  expect(filled(['abc'], 0)).toEqual(['a', 'b', 'c'])
})
