import sharp from 'sharp'
import { expect, it } from 'vitest'
import { shrinkImage } from './shrink-image'

async function stored(width: number, height: number, alpha = 1) {
  const drawn = sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 90, alpha } } })
  return { bytes: await drawn.png().toBuffer(), contentType: 'image/png' }
}

it('cuts a large picture to the square in which it is shown', async () => {
  const { bytes, contentType } = await shrinkImage('wide', await stored(1024, 512), 288)
  expect(contentType).toBe('image/webp')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 288, height: 288 })
})

it('enlarges nothing', async () => {
  const { bytes } = await shrinkImage('small', await stored(40, 40), 80)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 40 })
})

it('keeps transparency', async () => {
  const { bytes } = await shrinkImage('clear', await stored(300, 300, 0.4), 80)
  expect((await sharp(bytes).stats()).isOpaque).toBe(false)
})

it('draws each size of a picture once', async () => {
  const image = await stored(300, 300)
  const [small, large] = [await shrinkImage('once', image, 80), await shrinkImage('once', image, 288)]
  expect(await shrinkImage('once', image, 80)).toBe(small)
  expect(large).not.toBe(small)
})
