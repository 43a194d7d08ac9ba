import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

export type Balancer = {
  origin: string
  /** the ports that requests go to, in turn */
  targets: number[]
  /** requests that no instance took, or that one left unanswered */
  unanswered: number
  close: () => Promise<void>
}

/**
 * Passes requests on to the instances in turn, as a load balancer does: to the next one where a connection is refused,
 * and with a 502 where an instance dies before it has answered.
 */
export async function startBalancer(port: number, targets: number[]): Promise<Balancer> {
  let turn = 0
  const balancer: Balancer = {
    origin: `http://localhost:${port}`,
    targets,
    unanswered: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = createServer((incoming, answer) => {
    const body: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => body.push(chunk))
    incoming.on('end', () => {
      turn += 1
      const first = turn % Math.max(1, balancer.targets.length)
      pass(incoming, Buffer.concat(body), answer, [
        ...balancer.targets.slice(first),
        ...balancer.targets.slice(0, first),
      ])
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return balancer

  function pass(incoming: IncomingMessage, body: Buffer, answer: ServerResponse, [target, ...others]: number[]): void {
    if (target === undefined) return giveUp(answer)
    const { method, url, headers } = incoming
    const outgoing = request({ host: '127.0.0.1', port: target, method, path: url, headers, agent: false }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.rawHeaders)
      from.pipe(answer)
      from.once('error', () => answer.destroy())
    })
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (answer.headersSent) answer.destroy()
      else if (error.code === 'ECONNREFUSED') pass(incoming, body, answer, others)
      else giveUp(answer)
    })
    outgoing.end(body)
  }

  function giveUp(answer: ServerResponse): void {
    balancer.unanswered += 1
    answer.writeHead(502).end()
  }
}
