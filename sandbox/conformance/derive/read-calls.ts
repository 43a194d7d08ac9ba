import { readFileSync } from 'node:fs'
import type { Verb } from '../schema'

export interface Call {
  verb: Verb
  path: string
}

/**
 * Reads the verb and path of every method in one compiled resource file of the SDK. A method with two requests
 * (`accounts.retrieve`) counts by its first. It throws if the generator's output has another form.
 */
export function readCalls(file: string): Map<string, Call> {
  const calls = new Map<string, Call>()
  let method: string | null = null
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    method = /^ {4}(?:async )?(\w+)\(.*\) \{$/.exec(line)?.[1] ?? method
    if (!line.includes('_makeRequest(')) continue
    const request = /_makeRequest\('(GET|POST|DELETE)', [`']([^`']+)[`']/.exec(line)
    if (!request || !method) throw new Error(`${file}: cannot read the request in "${line.trim()}"`)
    const path = request[2]!.replace(/\$\{encodeURIComponent\((\w+)\)\}/g, '{$1}')
    if (!calls.has(method)) calls.set(method, { verb: request[1] as Verb, path })
  }
  return calls
}
