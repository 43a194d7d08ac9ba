import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file that its owner alone may read, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const written = `${file}.new`
  writeFileSync(written, text, { mode: 0o600 })
  // One left by an earlier version, or by a crash, keeps the mode it has.
  chmodSync(written, 0o600)
  renameSync(written, file)
}

/**
 * Closes to others what `dataDir` keeps of keys, links and mails, made before or not. The folder itself stays open: the
 * database below it may run as another account.
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
