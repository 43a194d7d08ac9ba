import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipArchive } from 'archiver'

export type ArchivedFile = {
  name: string
  date: Date
  /** bytes such as a PDF's do not shrink and are stored; a text is compressed as it comes */
  content: Uint8Array | AsyncIterable<Uint8Array>
}

/** The number of bytes that may wait for the reader. */
const inFlight = 1 << 20

/**
 * Writes a ZIP as it is read. The next file is requested when there is room for it. Ending the generator early ends
 * `files` too.
 */
export async function* writeZip(files: AsyncGenerator<ArchivedFile, void>): AsyncGenerator<Uint8Array, void> {
  const archive = new ZipArchive({ zlib: { level: 6 } })
  const stopped = new AbortController()
  let taken = 0
  let makeRoom = () => undefined as void
  const roomFor = async () => {
    while (archive.pointer() - taken > inFlight && !stopped.signal.aborted) {
      await new Promise<void>((resolve) => {
        makeRoom = resolve
      })
    }
  }
  const filled = fill(archive, files, roomFor, stopped.signal)
  // A failure while adding files reaches the reader.
  filled.catch((error: unknown) => archive.destroy(error as Error))
  try {
    for await (const chunk of archive as AsyncIterable<Uint8Array>) {
      taken += chunk.length
      makeRoom()
      yield chunk
    }
    await filled
  } finally {
    stopped.abort()
    makeRoom()
    await files.return()
    await filled.catch(() => undefined)
  }
}

async function fill(
  archive: ZipArchive,
  files: AsyncIterable<ArchivedFile>,
  roomFor: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for await (const { name, date, content } of files) {
    signal.throwIfAborted()
    const written = once(archive, 'entry', { signal })
    if (content instanceof Uint8Array)
      archive.append(Buffer.from(content.buffer, content.byteOffset, content.length), { name, date, store: true })
    else archive.append(Readable.from(content), { name, date })
    await written
    await roomFor()
  }
  await archive.finalize()
}
