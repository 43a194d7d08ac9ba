/** A mail in words ready to be laid out. */
export type MailContent = {
  subject: string
  /** what a mailbox shows beside the subject */
  preview: string
  heading: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  buttons: { text: string; url: string }[]
  note: string | null
}
