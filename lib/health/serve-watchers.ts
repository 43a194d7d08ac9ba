import { once } from 'node:events'
import { createServer } from 'node:http'
import { log } from '@/lib/log'
import { answerWatchers } from './answer-watchers'

/** Serves health and metrics of a process without pages: the worker. Rejects where it cannot listen. */
export async function serveWatchers(port: number, host?: string): Promise<void> {
  const server = createServer((request, response) => {
    if (!answerWatchers(request, response)) response.writeHead(404).end()
  })
  server.listen(port, host)
  await once(server, 'listening')
  log.info({ port, host: host ?? null }, 'listening')
}
