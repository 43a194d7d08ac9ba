import { buffer } from 'node:stream/consumers'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server'
import type { Sandbox } from '../core/store/sandbox'
import type { Universe } from '../core/store/universe'
import { readMail } from './read-mail'

export interface RunningSmtp {
  /** Makes the SMTP URL that delivers to the mailbox of `key` (`sk_test_…`). */
  urlFor: (key: string) => string
  close: () => Promise<void>
}

const maximumBytes = 20 << 20

/**
 * Starts the SMTP server of the sandbox's mailbox. The user name is a secret key, with or without `sk_test_`, and any
 * password will do. The key's platform universe keeps the mails and decides how the server fails. Rejects when the
 * port is taken.
 */
export async function startSmtp(
  sandbox: Sandbox,
  { port, host }: { port: number; host: string },
): Promise<RunningSmtp> {
  const server = new SMTPServer({
    name: 'sandbox',
    size: maximumBytes,
    // No client could trust the server's certificate, so there is no TLS.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username }, _session, done) {
      const [, key] = /^(?:sk_test_)?([A-Za-z0-9_]{1,200})$/.exec(username ?? '') ?? []
      if (key) done(null, { user: key })
      else done(smtpError(535, 'The user name must be a secret key, sk_test_…'))
    },
    onRcptTo({ address }, session, done) {
      const kind = universeOf(session).mailFaults.take([address], 'recipient')
      if (kind === 'refuse') done(smtpError(550, `5.1.1 ${address}: no such address`))
      else if (kind === 'defer') done(smtpError(451, '4.7.1 Try again later'))
      else done()
    },
    onData(stream, session, done) {
      const universe = universeOf(session)
      const envelope = envelopeOf(session)
      void buffer(stream)
        .then(async (message) => {
          const kind = universe.mailFaults.take(envelope.to, 'message')
          if (kind === 'timeout') return
          if (kind === 'reset') return hangUp(session)
          await keep(universe, envelope, message)
          if (kind === 'lose_answer') hangUp(session)
          else done()
        })
        .catch((error: Error) => done(smtpError(554, error.message)))
    },
  })
  // A client that hangs up is not an error of the server.
  server.on('error', () => undefined)
  await listen(server, port, host)
  const address = server.server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    urlFor: (key) => `smtp://${key.replace(/^sk_test_/, '')}:sandbox@${host}:${taken}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  function universeOf({ user }: SMTPServerSession): Universe {
    return sandbox.universe(user ?? '')
  }

  function hangUp({ id }: SMTPServerSession): void {
    const connections = server.connections as Set<{ id: string; _socket: Socket }>
    for (const connection of connections) if (connection.id === id) connection._socket.destroy()
  }
}

function listen(server: SMTPServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
}

function envelopeOf({ envelope: { mailFrom, rcptTo } }: SMTPServerSession): { from: string; to: string[] } {
  const from = (mailFrom as SMTPServerAddress | false) || { address: '' }
  return { from: from.address, to: rcptTo.map(({ address }) => address) }
}

async function keep(universe: Universe, envelope: { from: string; to: string[] }, message: Buffer): Promise<void> {
  const read = await readMail(message)
  const receivedAt = new Date(universe.wallTime() * 1000).toISOString()
  universe.transact(null, () =>
    universe.collection('_mail').insert({ id: universe.newId('mail'), object: '_mail', envelope, ...read, receivedAt }),
  )
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
