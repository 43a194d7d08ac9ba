import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP by name, read from its central directory as unpackers do. */
export function readZip(zip: Buffer): Map<string, { bytes: Buffer; stored: boolean }> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files = new Map<string, { bytes: Buffer; stored: boolean }>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, header] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const packed = zip.subarray(data, data + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + name), {
      bytes: method === 0 ? packed : inflateRawSync(packed),
      stored: method === 0,
    })
    at += 46 + name + extra + comment
  }
  return files
}
