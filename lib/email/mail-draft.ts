import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { MailContent } from './mail-content'

/** A mail before its link is made: its texts, and the portal page that its button opens. */
export type MailDraft = { content: Omit<MailContent, 'buttons'>; button: string; flow: PortalFlow | null }
