import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writePrivate } from './private-files'

export type Secrets = {
  porticoSecret: string
  /** `X` of the stand-in's `sk_test_X`: random, because any page may call the stand-in */
  sandboxKey: string
  /** By scope of the endpoint: the account itself, or its connected accounts. */
  webhooks: Partial<Record<'account' | 'connect', { id: string; secret: string }>>
}

/** The key that all stand-ins had in earlier versions. */
export const wellKnownKey = 'portico_demo'

/** The secrets of this data folder, created on first use and readable by their owner only. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  // In a folder from before keys were random, the customers belong to the old key.
  if (existsSync(file))
    return { sandboxKey: wellKnownKey, ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Secrets, 'sandboxKey'>) }
  const secrets: Secrets = {
    porticoSecret: `demo:${randomBytes(32).toString('base64')}`,
    sandboxKey: randomBytes(24).toString('hex'),
    webhooks: {},
  }
  writeSecrets(dataDir, secrets)
  return secrets
}

export function writeSecrets(dataDir: string, secrets: Secrets): void {
  writePrivate(path.join(dataDir, 'secrets.json'), `${JSON.stringify(secrets, null, 2)}\n`)
}
