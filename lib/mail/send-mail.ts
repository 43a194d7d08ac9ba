import nodemailer, { type Transporter } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import { env } from '@/lib/env'
import { isPublicHost } from '@/lib/net/is-public-host'
import { metrics } from '@/lib/observe/metrics'

export type Attachment = { filename: string; content: Uint8Array; contentType: 'application/pdf' }

export type Mail = {
  to: string
  /** the sender's name, in front of the address of `MAIL_FROM`; the name there where absent */
  sender?: string
  subject: string
  text: string
  html: string
  replyTo?: string
  /** without the brackets; mail programs treat two mails with the same id as one */
  messageId?: string
  /** a URL for one-click unsubscribing by POST (RFC 8058) */
  unsubscribeUrl?: string
  attachments?: Attachment[]
}

let transporter: Promise<Transporter> | undefined

/** Whether mails can be sent: `SMTP_URL` is set. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Hands one mail to the server of `SMTP_URL`. Throws what the server or the network says, so that the job is tried
 * again. nodemailer folds and encodes headers, so a name or an address cannot start another header.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { mails } = metrics()
  try {
    await handOver(mail)
    mails.inc({ outcome: 'sent' })
  } catch (error) {
    mails.inc({ outcome: 'failed' })
    throw error
  }
}

async function handOver({
  to,
  sender,
  subject,
  text,
  html,
  replyTo,
  messageId,
  unsubscribeUrl,
  attachments,
}: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set')
  transporter ??= connect(SMTP_URL)
  const connected = await transporter.catch((error: unknown) => {
    transporter = undefined
    throw error
  })
  await connected.sendMail({
    from: MAIL_FROM && { ...MAIL_FROM, ...(sender && { name: sender }) },
    to: { name: '', address: to },
    subject,
    text,
    html,
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    ...(messageId && { messageId: `<${messageId}>` }),
    ...(attachments && {
      attachments: attachments.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content) })),
    }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
}

async function connect(smtpUrl: string): Promise<Transporter> {
  const url = new URL(smtpUrl)
  const isPublic = await isPublicHost(url.hostname)
  // Mails hold links that open portals, so they travel encrypted over the open internet or not at all. nodemailer
  // prefers the options in the URL to those beside it, so they are removed.
  if (isPublic) for (const name of ['ignoreTLS', 'requireTLS']) url.searchParams.delete(name)
  const transport = new SMTPTransport({
    url: url.href,
    requireTLS: isPublic,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return nodemailer.createTransport(transport, { disableFileAccess: true, disableUrlAccess: true } as object)
}
