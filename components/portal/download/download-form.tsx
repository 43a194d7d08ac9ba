import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { downloadAction } from '@/lib/tasks/download/action'
import type { DocumentKind } from '@/lib/documents/document-request'
import type { ButtonLook } from '@/components/ui/button'
import { ActionForm } from '../form/action-form'

type DownloadFormProps = {
  session: PortalSession
  kind: DocumentKind
  /** of the invoice, the credit note or the intent */
  id: string
  text: string
  look?: ButtonLook
}

/** A button that downloads a document, with or without JavaScript. */
export function DownloadForm({ session: { token }, kind, id, text, look = 'secondary' }: DownloadFormProps) {
  return <ActionForm action={downloadAction} hidden={{ token, kind, document: id }} submit={text} look={look} wide />
}
