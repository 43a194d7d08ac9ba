import net from 'node:net'
import { signEvent } from '../../testing/stripe/sign-event'

type Answer = { status: number; body: string }

export type Connection = {
  send: (body: string) => Promise<Answer>
  close: () => void
}

/** A minimal kept-alive HTTP connection, so that the load costs less than what it measures. */
export async function openConnection(port: number, path: string, secret: string): Promise<Connection> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
  let received = ''
  let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  const fail = (error?: Error) => settle?.reject(error ?? new Error('the server closed the connection'))
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    received += chunk
    const answer = readAnswer(received)
    if (!answer) return
    received = ''
    settle?.resolve(answer)
  })
  socket.on('error', fail)
  socket.on('close', () => fail())
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return {
    send: (body) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n` +
            `Stripe-Signature: ${signEvent(body, secret)}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
      }),
    close: () => void socket.destroy(),
  }
}

/** Undefined until the answer is complete. */
function readAnswer(text: string): Answer | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = text.slice(0, end)
  const status = Number(head.slice(9, 12))
  const length = /content-length: *(\d+)/i.exec(head)
  const rest = text.slice(end + 4)
  if (length) return rest.length >= Number(length[1]) ? { status, body: rest } : undefined
  return rest.endsWith('0\r\n\r\n') ? { status, body: rest } : undefined
}
