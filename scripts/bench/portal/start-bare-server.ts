import { once } from 'node:events'
import type { TokenClaims } from '../../../lib/access/tokens/sign-token'
import { startChild, type Child } from '../../launcher/processes/start-child'

export type BareSettings = { databaseUrl: string; claims: TokenClaims; browserHash: string; html: string }

/** Starts the bare server in a process of its own. */
export async function startBareServer(settings: BareSettings): Promise<{ url: string; child: Child }> {
  const env = { ...process.env, NODE_ENV: 'production' as const, PORTICO_BARE: JSON.stringify(settings) }
  const child = startChild(['--import', 'tsx', 'scripts/bench/portal/bare-server.ts'], { env })
  const [port] = (await once(child.process, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, child }
}
