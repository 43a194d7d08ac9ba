/** A mail that the sandbox's SMTP server took, as `/_sandbox/mails` answers it. */
export interface Mail {
  id: string
  object: '_mail'
  /** The addresses of the envelope: where it came from, and whom it was sent to. */
  envelope: { from: string; to: string[] }
  subject: string
  /** As the header says: `TechSolutions <billing@techsolutions.example>`. */
  from: string
  to: string
  replyTo: string | null
  /** Every header by its name in lower case, unfolded; a repeated one has a line for each. */
  headers: Record<string, string>
  text: string
  /** null where the mail has plain text only. */
  html: string | null
  attachments: MailAttachment[]
  /** ISO 8601. */
  receivedAt: string
}

interface MailAttachment {
  filename: string | null
  contentType: string
  /** Bytes. */
  size: number
  /** Base64; null in lists of mails, and where a mail's attachments are larger than is kept. */
  content: string | null
}
