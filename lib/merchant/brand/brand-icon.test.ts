import { expect, it } from 'vitest'
import { brandIcon } from './brand-icon'
import { initialOf } from './initial-of'

const svgOf = (name: string, brandColor: string) =>
  decodeURIComponent(brandIcon({ name, brandColor }).replace('data:image/svg+xml,', ''))

it('draws the initial on the merchant’s colour, in a legible one', () => {
  expect(svgOf('TechSolutions Inc.', '#1d4ed8')).toMatch(/fill="#1d4ed8".*fill="#ffffff">&#84;<\/text>/)
  expect(svgOf('acme', '#fde047')).toMatch(/fill="#000000">&#65;<\/text>/)
})

it('takes nothing else from a name or a colour', () => {
  const svg = svgOf('<script>alert(1)</script>', '"/><script>')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&#60;</text>')
})

it.each([
  ['élan', 'É'],
  ['  zoo', 'Z'],
  ['😀 shop', '😀'],
  ['', '·'],
])('the initial of “%s” is %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})
