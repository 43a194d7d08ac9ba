import path from 'node:path'
import sharp from 'sharp'
import { widths } from './walk-language'

const columns = 5
/** of a picture on the sheet */
const scale = 0.3
/** in pixels */
const height = 400
const gap = 16

/** Writes `sheet.png`, which shows the states of a language side by side: both widths, one above the other. */
export async function writeSheet(folder: string, states: readonly string[]): Promise<void> {
  const rows = Math.ceil(states.length / columns)
  const [wide, narrow] = widths.map((width) => Math.round(width * scale))
  if (!wide || !narrow) throw new Error('a sheet has two widths')
  const cell = { width: wide + narrow + gap * 2, height: height + gap }
  const pictures = await Promise.all(
    states.flatMap((state, at) =>
      widths.map(async (width, side) => ({
        input: await shrink(path.join(folder, `${state}-${width}.png`), side === 0 ? wide : narrow),
        left: gap + (at % columns) * cell.width + (side === 0 ? 0 : wide + gap / 2),
        top: gap + Math.floor(at / columns) * cell.height,
      })),
    ),
  )
  await sharp({
    create: { width: gap + columns * cell.width, height: gap + rows * cell.height, channels: 3, background: '#8a93a0' },
  })
    .composite(pictures)
    .png()
    .toFile(path.join(folder, 'sheet.png'))
}

async function shrink(file: string, width: number): Promise<Buffer> {
  const { data, info } = await sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true })
  const seen = { left: 0, top: 0, width, height: Math.min(height, info.height) }
  return sharp(data).extract(seen).png().toBuffer()
}
