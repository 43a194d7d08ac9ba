import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const patienceSeconds = 10

/** Resolves once `port` is free on 127.0.0.1. The servers of a killed run need a moment to release it. */
export async function claimPort(port: number, setting: string): Promise<void> {
  for (let tries = 0; tries < patienceSeconds * 5; tries++) {
    if (await isFree(port)) return
    await delay(200)
  }
  throw new Error(`port ${port} is taken by another program: set ${setting} to another one`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
