import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Change } from './collection'

/**
 * A journal is an append-only file with one line of JSON per transaction. The operating system has the line before the
 * call is answered, so `kill -9` loses nothing that was acknowledged. A half-written last line was never acknowledged.
 */
export class Journal {
  private file: number | null = null
  /** After a reset, work still under way in the old universe must not write to the new universe's file. */
  private isRemoved = false

  constructor(readonly path: string) {}

  /** Yields every complete transaction, oldest first. A last line that a killed process left incomplete is cut off. */
  *read(): Generator<Change[]> {
    if (!existsSync(this.path)) return
    const file = openSync(this.path, 'r')
    const buffer = Buffer.alloc(1 << 20)
    let rest: Buffer[] = []
    let whole = 0
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      let start = 0
      for (let end = lineEnd(buffer, start, size); end >= 0; end = lineEnd(buffer, start, size)) {
        const line = Buffer.concat([...rest, buffer.subarray(start, end)])
        rest = []
        start = end + 1
        whole += line.length + 1
        yield JSON.parse(line.toString('utf8')) as Change[]
      }
      rest.push(Buffer.from(buffer.subarray(start, size)))
    }
    closeSync(file)
    // The broken line is removed so that the next one is not appended to it.
    if (rest.some((part) => part.length > 0)) truncateSync(this.path, whole)
  }

  append(changes: Change[]): void {
    if (changes.length === 0 || this.isRemoved) return
    this.file ??= this.open('a')
    writeSync(this.file, `${JSON.stringify(changes)}\n`)
  }

  /** Replaces the whole file atomically. */
  rewrite(transactions: Iterable<Change[]>): void {
    this.close()
    const next = new Journal(`${this.path}.next`)
    next.file = next.open('w')
    for (const changes of transactions) next.append(changes)
    next.close()
    if (existsSync(next.path)) renameSync(next.path, this.path)
  }

  remove(): void {
    this.close()
    this.isRemoved = true
    rmSync(this.path, { force: true })
  }

  close(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }

  private open(flags: string): number {
    // The file is private because it holds all mails, including sign-in links.
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 })
    return openSync(this.path, flags, 0o600)
  }
}

function lineEnd(buffer: Buffer, start: number, size: number): number {
  const end = buffer.indexOf(10, start)
  return end < size ? end : -1
}
