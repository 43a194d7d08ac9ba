import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Change } from './collection'

/**
 * An append-only file with one line of JSON per transaction. The line is with the operating system before the call is
 * answered, so `kill -9` loses nothing that was acknowledged; a half-written last line was never acknowledged.
 */
export class Journal {
  private file: number | null = null

  constructor(readonly path: string) {}

  /** Every whole transaction so far, oldest first. */
  *read(): Generator<Change[]> {
    if (!existsSync(this.path)) return
    const file = openSync(this.path, 'r')
    const buffer = Buffer.alloc(1 << 20)
    let rest: Buffer = Buffer.alloc(0)
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      let text = Buffer.concat([rest, buffer.subarray(0, size)])
      for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
        yield JSON.parse(text.toString('utf8', 0, end)) as Change[]
        text = text.subarray(end + 1)
      }
      rest = text
    }
    closeSync(file)
  }

  append(changes: Change[]): void {
    if (changes.length === 0) return
    this.file ??= this.open('a')
    writeSync(this.file, `${JSON.stringify(changes)}\n`)
  }

  /** Replaces the whole file, atomically. */
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
    rmSync(this.path, { force: true })
  }

  close(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }

  private open(flags: string): number {
    mkdirSync(dirname(this.path), { recursive: true })
    return openSync(this.path, flags)
  }
}
