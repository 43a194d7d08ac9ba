import { expect, it } from 'vitest'
import { isolate } from './isolate'
import { translator } from './translator'

it('keeps the order of what stands among texts from right to left', () => {
  expect(isolate('Inc.', 'ar')).toBe('\u2068Inc.\u2069')
  expect(isolate('•••• 4242', 'he', 'ltr')).toBe('\u2066•••• 4242\u2069')
})

it('leaves other texts as they are', () => {
  expect(isolate('Inc.', 'it')).toBe('Inc.')
  expect(isolate('•••• 4242', 'ja', 'ltr')).toBe('•••• 4242')
})

it('ends the isolates of a text with it, and never itself before', () => {
  expect(isolate('a\u2069\u2069b', 'ar')).toBe('\u2068ab\u2069')
  expect(isolate('a\u2067b\u2066c', 'ar')).toBe('\u2068a\u2067b\u2066c\u2069\u2069\u2069')
  expect(isolate('a\u2068b\u2069', 'ar')).toBe('\u2068a\u2068b\u2069\u2069')
})

it('a name with marks of its own leaves the sentence around it alone', () => {
  const said = translator('ar', 'banner')('activeAgainOnly', { plan: 'Pro\u2069 \u2067X' })
  expect(said).toContain('\u2068Pro \u2067X\u2069\u2069')
})
