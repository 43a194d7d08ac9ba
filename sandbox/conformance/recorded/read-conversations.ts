import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A call to Stripe as it was made, and its answer. */
export interface RecordedCall {
  method: 'GET' | 'POST' | 'DELETE'
  /** with its query */
  path: string
  /** the body, form-encoded */
  req: string
  status: number
  /** the version of the API that answered */
  version: string
  body: Record<string, unknown>
}

export interface Conversation {
  name: string
  calls: RecordedCall[]
}

/**
 * The folder of the recordings: the one given, else `PORTICO_RECORDED_STRIPE`, else `shared/recorded-stripe` beside
 * the checkout. The result is null if there is none, but a folder that was given must exist.
 */
export function recordedFolder(named = process.env.PORTICO_RECORDED_STRIPE): string | null {
  if (named && !existsSync(named)) throw new Error(`there is no folder ${resolve(named)}`)
  const folder = named ?? fileURLToPath(new URL('../../../../shared/recorded-stripe', import.meta.url))
  return existsSync(folder) ? folder : null
}

/** Every conversation in the folder, by name. */
export function readConversations(folder: string): Conversation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      calls: JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedCall[],
    }))
}
