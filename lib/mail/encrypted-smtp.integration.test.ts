import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sendMail } from './send-mail'

// A server on this machine stands in for one on the open internet.
vi.mock('@/lib/net/is-public-host', () => ({ isPublicHost: async () => true }))

const commands: string[] = []
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  logger: {
    ...(Object.fromEntries(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]),
    ) as object),
    level: () => undefined,
  } as never,
  authOptional: true,
  onAuth: (_, __, done) => {
    commands.push('AUTH')
    done(null, { user: 'x' })
  },
  onMailFrom: (_, __, done) => {
    commands.push('MAIL')
    done()
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  // The URL's own option must not prevent encryption.
  process.env.SMTP_URL = `smtp://user:hunter2@127.0.0.1:${port}?ignoreTLS=true&requireTLS=false`
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

it('to a public address neither a password nor a mail travels unencrypted', async () => {
  await expect(sendMail({ to: 'ada@example.com', subject: 's', text: 't', html: 'h' })).rejects.toThrow(/STARTTLS/)
  expect(commands).toEqual([])
})
