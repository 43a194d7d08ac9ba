import { expect, it } from 'vitest'
import { mirrorStyle } from './mirror-style'
import { stylesOf } from './styles'

it('sides, rows and alignment change, and nothing else', () => {
  expect(
    mirrorStyle({ flexDirection: 'row', paddingLeft: 6, marginRight: 'auto', left: 0, textAlign: 'right', top: 4 }),
  ).toEqual({ flexDirection: 'row-reverse', paddingRight: 6, marginLeft: 'auto', right: 0, textAlign: 'left', top: 4 })
})

it('mirrored twice, every style of the papers is as it was, but for rows', () => {
  for (const style of Object.values(stylesOf({ direction: 'ltr' }))) {
    const twice = JSON.stringify(mirrorStyle(mirrorStyle(style))).replace('row-reverse', 'row')
    expect(JSON.parse(twice)).toEqual(style)
  }
})
