import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Secrets = {
  porticoSecret: string
  /** By what the endpoint hears: the account itself, or its connected accounts. */
  webhooks: Partial<Record<'account' | 'connect', { id: string; secret: string }>>
}

/** The secrets this data folder was made with; made at first use, readable by their owner only. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets: Secrets = { porticoSecret: `demo:${randomBytes(32).toString('base64')}`, webhooks: {} }
  writeSecrets(dataDir, secrets)
  return secrets
}

export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const file = path.join(dataDir, 'secrets.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
