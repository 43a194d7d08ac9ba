import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { readSecrets, writeSecrets } from '../launcher/secrets'
import { startChild } from '../launcher/processes/start-child'
import { waitForAnswer } from '../launcher/processes/wait-for-answer'
import { freePort } from '../launcher/postgres/free-port'

/** Starts the demo of a checkout that has been built, with its own data inside of it. */
export async function startDemo(root: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const dataDir = path.join(root, 'var')
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  // Ids and numbers of invoices follow from the stand-in's key, so that the same customers have the same ones.
  writeSecrets(dataDir, { ...readSecrets(dataDir), sandboxKey: 'pictures' })
  const { PORTICO_DIST_DIR: _ours, APP_URL: _url, DATABASE_URL: _database, ...env } = process.env
  const child = startChild(['scripts/bootstrap.mjs', 'demo'], {
    cwd: root,
    env: { ...env, PORT: String(port), SANDBOX_PORT: String(sandboxPort), PORTICO_DATA_DIR: dataDir },
    logFile: path.join(root, 'demo.log'),
  })
  const origin = `http://localhost:${port}`
  await waitForAnswer(`${origin}/api/health`, { ended: child.ended, seconds: 300 })
  return { origin, stop: child.stop }
}
