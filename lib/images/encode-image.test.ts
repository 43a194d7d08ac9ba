import sharp from 'sharp'
import { expect, it } from 'vitest'
import { declaredPng } from '@/scripts/testing/declared-png'
import { encodeImage } from './encode-image'

const picture = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 90, alpha } } })

it('makes a JPEG of what is opaque, whatever it was', async () => {
  for (const bytes of await Promise.all([
    picture(40, 20).png().toBuffer(),
    picture(40, 20).webp().toBuffer(),
    picture(40, 20).gif().toBuffer(),
    picture(40, 20).avif().toBuffer(),
    picture(40, 20).jpeg().toBuffer(),
    picture(40, 20).flatten().toColourspace('b-w').png().toBuffer(),
  ])) {
    const encoded = await encodeImage(bytes)
    expect(encoded).toMatchObject({ contentType: 'image/jpeg', width: 40, height: 20 })
    expect(await sharp(encoded.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40 })
  }
})

it('keeps transparency in a PNG', async () => {
  const encoded = await encodeImage(await picture(30, 30, 0.4).webp().toBuffer())
  expect(encoded.contentType).toBe('image/png')
  expect((await sharp(encoded.bytes).stats()).isOpaque).toBe(false)
})

it('makes large ones smaller and small ones no larger', async () => {
  expect(await encodeImage(await picture(3000, 1500).png().toBuffer())).toMatchObject({ width: 1024, height: 512 })
  expect(await encodeImage(await picture(8, 8).png().toBuffer())).toMatchObject({ width: 8, height: 8 })
})

it('turns what a camera held sideways, and drops what the camera wrote', async () => {
  const bytes = await picture(60, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const encoded = await encodeImage(bytes)
  expect(encoded).toMatchObject({ width: 30, height: 60 })
  expect((await sharp(encoded.bytes).metadata()).exif).toBeUndefined()
})

it('leaves behind what a picture carries besides itself: it is no page, script or archive too', async () => {
  const polyglot = Buffer.concat([
    await picture(20, 20).png().toBuffer(),
    Buffer.from('<script>alert(1)</script>PK\x03\x04', 'latin1'),
  ])
  expect((await encodeImage(polyglot)).bytes.toString('latin1')).not.toMatch(/<script|PK\x03\x04/)
})

it('gives the same bytes for the same picture', async () => {
  const bytes = await picture(50, 50).png().toBuffer()
  expect((await encodeImage(bytes)).bytes).toEqual((await encodeImage(bytes)).bytes)
})

it.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['a page', '<!doctype html><title>404</title>'],
  ['nothing', ''],
  ['a PDF', '%PDF-1.7'],
  ['the first bytes of a PNG', '\x89PNG\r\n\x1a\n and no more'],
])('refuses %s', async (_, text) => {
  await expect(encodeImage(Buffer.from(text, 'latin1'))).rejects.toThrow(/picture/)
})

it('refuses a small file of 50,000 by 50,000 pixels by what its head declares, and draws 50,000 by 1 anew', async () => {
  await expect(encodeImage(declaredPng(50_000, 50_000))).rejects.toMatchObject({
    message: expect.stringContaining('cannot be read'),
    cause: { message: expect.stringContaining('pixel limit') },
  })
  expect(await encodeImage(declaredPng(50_000, 1))).toMatchObject({ width: 1024, height: 1 })
})
