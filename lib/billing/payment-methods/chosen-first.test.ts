import { expect, it } from 'vitest'
import { chosenFirst } from './chosen-first'

const ids = (chosen: (string | undefined)[]) =>
  chosenFirst([{ id: 'a' }, { id: 'b' }, { id: 'c' }], chosen).map(({ id }) => id)

it('puts what is chosen first and keeps the order of the others', () => {
  expect(ids(['c'])).toEqual(['c', 'a', 'b'])
  expect(ids(['c', 'b'])).toEqual(['b', 'c', 'a'])
})

it('changes nothing where nothing that is known is chosen', () => {
  expect(ids([undefined, 'x'])).toEqual(['a', 'b', 'c'])
})
