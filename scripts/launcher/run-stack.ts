import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { clearData } from './clear-data'
import { fail } from './fail'
import { liveHolder, takeLockFile } from './processes/lock-file'
import { createProgress } from './progress.mjs'
import { writePrivate } from './private-files'
import { readPort } from './read-port'
import { startStack, type Stack, type StackAddresses } from './start-stack'
import { whenToldToStop } from './processes/when-told-to-stop'

/**
 * Runs the whole stack on its data folder until Ctrl-C. It prints URLs for people, and writes demo.json for scripts.
 */
export async function runStack({ development }: { development: boolean }): Promise<void> {
  // Includes the installation, since people wait for that too.
  const startedAt = Number(process.env.PORTICO_LAUNCHED_AT)
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var')
  mkdirSync(dataDir, { recursive: true })
  const release = takeFolder(dataDir)
  const demoFile = path.join(dataDir, 'demo.json')
  rmSync(demoFile, { force: true })
  let stack: Stack | undefined
  let stopping = false
  const stop = async () => {
    stopping = true
    rmSync(demoFile, { force: true })
    await stack?.stop()
    release()
  }
  whenToldToStop(stop)
  try {
    if (values.reset) clearData(dataDir)
    const { say, during } = createProgress()
    const ports = { port: readPort('PORT', 3000), sandboxPort: readPort('SANDBOX_PORT', 12111) }
    stack = await startStack({ dataDir, development, ...ports, report: say, during })
    writePrivate(demoFile, `${JSON.stringify(stack.addresses, null, 2)}\n`)
    announce(stack.addresses, demoFile, Date.now() - startedAt)
    await stack.ended
    throw new Error(`the app ended by itself; see ${path.join(dataDir, 'logs/app.log')}`)
  } catch (error) {
    if (stopping) return
    await stop()
    fail(error)
  }
}

function takeFolder(dataDir: string): () => void {
  const file = path.join(dataDir, 'running.pid')
  const release = takeLockFile(file)
  if (release) return release
  const advice = 'stop it, or set PORTICO_DATA_DIR, PORT and SANDBOX_PORT to run beside it'
  return fail(`${dataDir} is in use by process ${liveHolder(file) ?? '?'}: ${advice}`)
}

/** Short addresses for people, which lead on to the signed ones of demo.json. */
function announce({ portal, qa, stripe }: StackAddresses, demoFile: string, milliseconds: number): void {
  const rows = [
    ...Object.keys(portal).map((name) => [`portal: ${name.replaceAll('_', ' ')}`, `${qa}/open/${name}`]),
    ['console', `${qa}/open/console`],
    ['QA panel', qa],
    ['Stripe stand-in', `${stripe.base}  ${stripe.secretKey}`],
  ]
  const width = Math.max(...rows.map(([name = '']) => name.length))
  for (const [name = '', url = ''] of rows) console.log(`  ${name.padEnd(width)}  ${url}`)
  console.log(
    `ready in ${(milliseconds / 1_000).toFixed(1)} s; scripts read ${path.relative('.', demoFile)}; Ctrl-C stops it`,
  )
}
