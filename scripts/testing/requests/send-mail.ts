import { createTransport } from 'nodemailer'

/** Sends a mail through the SMTP server of a URL, as any application would. */
export async function sendMail(
  smtpUrl: string,
  mail: { to: string; subject: string; text: string; html?: string },
): Promise<void> {
  await createTransport(smtpUrl).sendMail({ from: 'Tech <billing@tech.example>', ...mail })
}
