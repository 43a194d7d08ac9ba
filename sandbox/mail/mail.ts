/** A mail that the sandbox's SMTP server took, as `/_sandbox/mails` answers it. */
export interface Mail {
  id: string
  object: '_mail'
  /** The envelope's sender and recipients. */
  envelope: { from: string; to: string[] }
  subject: string
  /** The header's own text: `TechSolutions <billing@techsolutions.example>`. */
  from: string
  to: string
  replyTo: string | null
  /** The unfolded headers by their names in lower case. A repeated header has one line for each occurrence. */
  headers: Record<string, string>
  text: string
  /** null when the mail has plain text only. */
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
  /** Base64. It is null in lists of mails, and when the mail's attachments are too large to keep. */
  content: string | null
}
