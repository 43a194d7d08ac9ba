/** The names in a font (OpenType's `name` table), by what they are. */
const nameIds = {
  copyright: 0,
  family: 1,
  style: 2,
  unique: 3,
  full: 4,
  version: 5,
  postScript: 6,
}
/** Those that tell whose a font is, and may not change. The text of its licence stands beside it. */
const kept: number[] = [nameIds.copyright, nameIds.version]
const [windows, unicode, english] = [3, 1, 0x409]

/**
 * A TrueType font under another name. The Open Font License lets nobody but its author use a reserved name for a font
 * that has been changed.
 */
export function renameFont(font: Buffer, family: string, style: string): Buffer {
  const tables = readTables(font)
  const names = [...readNames(tables.get('name') ?? Buffer.alloc(6))].filter(([id]) => kept.includes(id))
  const full = `${family} ${style}`
  const own: [number, string][] = [
    [nameIds.family, family],
    [nameIds.style, style],
    [nameIds.unique, full],
    [nameIds.full, full],
    [nameIds.postScript, `${family.replaceAll(' ', '')}-${style}`],
  ]
  tables.set('name', writeNames([...names, ...own].sort(([a], [b]) => a - b)))
  return writeTables(font.readUInt32BE(0), tables)
}

function readTables(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => font.subarray(12 + index * 16, 28 + index * 16))
  return new Map(
    records.map((record) => {
      const [offset, length] = [record.readUInt32BE(8), record.readUInt32BE(12)]
      return [record.toString('latin1', 0, 4), font.subarray(offset, offset + length)]
    }),
  )
}

/** The names in English for Windows, which every font has. */
function readNames(table: Buffer): Map<number, string> {
  const [count, storage] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  const names = new Map<number, string>()
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const [platform = 0, , language = 0, id = 0, length = 0, offset = 0] = Array.from({ length: 6 }, (_, index) =>
      table.readUInt16BE(at + index * 2),
    )
    if (platform !== windows || language !== english) continue
    const text = Buffer.from(table.subarray(storage + offset, storage + offset + length))
    names.set(id, text.swap16().toString('utf16le'))
  }
  return names
}

function writeNames(names: [number, string][]): Buffer {
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    const record = [windows, unicode, english, id, length, offset]
    record.forEach((value, at) => head.writeUInt16BE(value, 6 + index * 12 + at * 2))
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

function writeTables(version: number, tables: Map<string, Buffer>): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(12 + entries.length * 16)
  const power = Math.floor(Math.log2(entries.length))
  head.writeUInt32BE(version, 0)
  const search = [entries.length, 16 * 2 ** power, power, 16 * (entries.length - 2 ** power)]
  search.forEach((value, at) => head.writeUInt16BE(value, 4 + at * 2))
  let offset = head.length
  const parts = entries.map(([tag, data], index) => {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    head.write(tag, 12 + index * 16, 'latin1')
    const record = [checksum(padded), offset, data.length]
    record.forEach((value, at) => head.writeUInt32BE(value, 16 + index * 16 + at * 4))
    offset += padded.length
    return padded
  })
  return Buffer.concat([head, ...parts])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}
