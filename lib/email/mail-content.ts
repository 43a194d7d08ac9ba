/** The texts of a mail, ready for its layout. */
export type MailContent = {
  subject: string
  /** shown beside the subject in a mailbox */
  preview: string
  heading: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  buttons: { text: string; url: string }[]
  note: string | null
}
