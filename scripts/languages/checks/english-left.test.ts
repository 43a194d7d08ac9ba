import { expect, it } from 'vitest'
import { englishFinder } from './english-left'

const find = englishFinder('de')

it('finds an English message, also with values in it', () => {
  expect(find(['Invoice history', 'Your subscription renews on 14 June 2023', 'Card number'])).toHaveLength(3)
})

it('leaves what German says the same, names of plans and amounts', () => {
  expect(find(['Status', 'Premium Monthly', 'Monthly renewable subscription', '29,99 USD', 'Rechnungen'])).toEqual([])
  expect(englishFinder('en')(['Invoice history'])).toEqual([])
})
