import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readSecrets } from '../launcher/secrets'

/** Uses the settings of the demo that runs on this machine, where there are none. */
export function adoptDemo(): void {
  if (process.env.STRIPE_SECRET_KEY) return
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var')
  const file = path.join(dataDir, 'demo.json')
  if (!existsSync(file)) return
  const { stripe, api } = JSON.parse(readFileSync(file, 'utf8')) as {
    stripe: { base: string; secretKey: string }
    api: { base: string }
  }
  process.env.STRIPE_SECRET_KEY = stripe.secretKey
  process.env.STRIPE_API_BASE = stripe.base
  process.env.PORTICO_SECRET = readSecrets(dataDir).porticoSecret
  process.env.APP_URL ||= api.base
}
