import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const written = `${file}.new`
  writeFileSync(written, text, { mode: 0o600 })
  // A file left by an earlier version or a crash keeps its old mode.
  chmodSync(written, 0o600)
  renameSync(written, file)
}

/**
 * Closes the keys, links and mails in `dataDir` to other users, whenever they were written. The folder itself stays
 * open, because the database below it may run as another account.
 */
export function closeToOthers(dataDir: string): void {
  for (const name of ['sandbox', 'logs']) {
    const folder = path.join(dataDir, name)
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o700)
  }
  for (const name of ['secrets.json', 'seeded.json', 'demo.json']) {
    const file = path.join(dataDir, name)
    if (existsSync(file)) chmodSync(file, 0o600)
  }
}
