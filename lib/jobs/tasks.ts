/** The tasks and their payloads. */
export type Tasks = {
  sync_customer: { merchantId: string; customerId: string; full: boolean }
  handle_event: { merchantId: string; eventId: string }
  carry_out_intent: { merchantId: string; intentId: string }
  refresh_plan_names: { merchantId: string; productId: string }
  send_sign_in_link: { email: string; to: string }
  /** `ownMail`: the request queues its mail itself, which earlier releases left to this job */
  announce_portal_event: { merchantId: string; eventId: string; ownMail?: true }
  send_invitation: { merchantId: string; userId: string }
  deliver_webhook: { merchantId: string; deliveryId: string }
  sweep_events: object
  reconcile_all: object
  reconcile_merchant: { merchantId: string; replayed: boolean; until: string }
  clean_up: object
  note_figures: object
  remind_of_pauses: object
  send_customer_mail: { merchantId: string; mailId: string }
  /** looks for the contract that a declaration means */
  match_declaration: { merchantId: string; declarationId: string }
  mail_login_links: { merchantId: string | null; configurationId?: string | null; email: string; requestId: string }
}

export type TaskName = keyof Tasks

/** The tasks whose dead letters a merchant can see. */
export type MerchantTaskName = { [T in TaskName]: Tasks[T] extends { merchantId: string | null } ? T : never }[TaskName]

export const taskNames = [
  'sync_customer',
  'handle_event',
  'refresh_plan_names',
  'carry_out_intent',
  'send_sign_in_link',
  'announce_portal_event',
  'send_invitation',
  'deliver_webhook',
  'sweep_events',
  'reconcile_all',
  'reconcile_merchant',
  'clean_up',
  'note_figures',
  'remind_of_pauses',
  'send_customer_mail',
  'match_declaration',
  'mail_login_links',
] as const satisfies TaskName[]
