import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '@/lib/env'

export type Attachment = { filename: string; content: Uint8Array; contentType: 'application/pdf' }

export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  /** without the brackets: the same again is the same mail to a mail program */
  messageId?: string
  /** a URL that takes one POST, RFC 8058 */
  unsubscribeUrl?: string
  attachments?: Attachment[]
}

let transporter: Transporter | undefined

/** Whether mails can be sent at all: `SMTP_URL` is set. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Hands one mail to the server of `SMTP_URL`. Throws what the server or the network says, for a job to try again.
 * nodemailer folds and encodes headers, so that no name or address starts a header of its own.
 */
export async function sendMail({ to, subject, text, html, replyTo, messageId, unsubscribeUrl, attachments }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set')
  transporter ??= nodemailer.createTransport(SMTP_URL, {
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true,
  } as object)
  await transporter.sendMail({
    from: MAIL_FROM, to: { name: '', address: to }, subject, text, html,
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    ...(messageId && { messageId: `<${messageId}>` }),
    ...(attachments && { attachments: attachments.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content) })) }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  })
}
