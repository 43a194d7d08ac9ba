import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { fetchPackage } from './fetch-package'
import { renameFont } from './rename-font'
import { fontCoverage, subset } from './subset'
import { sources, styles, type Source, type Weight } from './sources'

// npm run fonts: makes lib/documents/fonts again, from packages that it fetches with `npm pack`.
const target = path.resolve(import.meta.dirname, '../../lib/documents/fonts')
/** In bytes, for all weights of a font: what a checkout and an image can bear. */
const largest = 3_000_000

const work = mkdtempSync(path.join(tmpdir(), 'portico-fonts-'))
mkdirSync(target, { recursive: true })
for (const file of readdirSync(target)) if (/\.(br|ttf|txt)$/.test(file)) rmSync(path.join(target, file))
try {
  for (const source of sources) {
    const folder = fetchPackage(source.pack, work)
    const licence = source.licence ? fetchPackage(source.licence, work) : folder
    copyFileSync(path.join(licence, 'LICENSE_FONT'), path.join(target, `${source.name}.OFL.txt`))
    const sizes = await Promise.all((source.weights ?? [400, 600]).map((weight) => makeFont(source, folder, weight)))
    const size = sizes.reduce((sum, each) => sum + each, 0)
    console.log(`${source.name}: ${size} bytes`)
    if (size > largest) throw new Error(`${source.name} has ${size} bytes, ${largest} at most`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Writes a weight of a font and returns its size. A whole font is stored as it is, the subset of one compressed. */
async function makeFont({ name, file, keep }: Source, folder: string, weight: Weight): Promise<number> {
  const font = readFileSync(path.join(folder, file(weight)))
  const [bytes, ending] = keep ? [compress(await change(font)), 'ttf.br'] : [font, 'ttf']
  writeFileSync(path.join(target, `${name}-${weight}.${ending}`), bytes)
  return bytes.length

  async function change(whole: Buffer): Promise<Buffer> {
    const part = await subset(whole, keep?.(fontCoverage(whole), weight) ?? [])
    return renameFont(part, `Portico ${name[0]?.toUpperCase()}${name.slice(1)}`, styles[weight])
  }
}

function compress(bytes: Uint8Array): Uint8Array {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
