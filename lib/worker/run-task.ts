import { sendInvitation } from '@/lib/auth/members/send-invitation'
import { sendSignInLink } from '@/lib/auth/sign-in/send-sign-in-link'
import { mailLoginLinks } from '@/lib/email/mail-login-links'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { pool } from '@/lib/db/pool'
import { finishIntent } from '@/lib/tasks/engine/finish-intent'
import { intentKinds } from '@/lib/tasks/kinds'
import { matchDeclaration } from '@/lib/tasks/declare/match-declaration'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import { announcePortalEvent } from './announce-portal-event'
import { inBackground } from '@/lib/stripe-rate/background'
import { deliverWebhook } from '@/lib/webhooks/deliver-webhook'
import { sweepEvents } from './sweep-events'
import { enqueueSync } from '@/lib/sync/customer/enqueue-sync'
import { handleEvent } from './handle-event'
import { findSyncMerchant } from '@/lib/sync/customer/find-sync-merchant'
import { reconcileAll } from '@/lib/sync/reconcile/reconcile-all'
import { reconcileMerchant } from '@/lib/sync/reconcile/reconcile-merchant'
import { refreshPlanNames } from '@/lib/sync/catalog/refresh-plan-names'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { everything } from '@/lib/sync/customer/sync-scope'
import { noteFigures } from '@/lib/console/overview/note-figures'
import { cleanUp } from './clean-up'
import { remindOfPauses } from './remind-of-pauses'
import { JobFailed } from '@/lib/jobs/job-failed'
import type { TaskName, Tasks } from '@/lib/jobs/tasks'

/** In milliseconds. A job that waits keeps others from running. */
const leaseWait = 1_000
/** in seconds */
const busyDelay = 3

type Runners = { [T in TaskName]: (payload: Tasks[T]) => Promise<void> }

const runners: Runners = {
  handle_event: ({ merchantId, eventId }) => handleEvent(merchantId, eventId),
  carry_out_intent: ({ merchantId, intentId }) => finishIntent(intentKinds, merchantId, intentId),
  refresh_plan_names: ({ merchantId, productId }) => refreshPlanNames(merchantId, productId),
  send_invitation: (invited) => sendInvitation(invited),
  send_sign_in_link: (asked) => sendSignInLink(asked),
  announce_portal_event: ({ merchantId, eventId, ownMail = false }) =>
    announcePortalEvent(merchantId, eventId, { ownMail }),
  deliver_webhook: ({ merchantId, deliveryId }) => deliverWebhook(merchantId, deliveryId),
  sweep_events: () => sweepEvents(new Date()),
  reconcile_all: reconcileAll,
  reconcile_merchant: reconcileMerchant,
  clean_up: () => cleanUp(new Date()),
  note_figures: () => noteFigures(new Date()),
  remind_of_pauses: () => remindOfPauses(new Date()),
  send_customer_mail: ({ merchantId, mailId }) => sendCustomerMail(writeRequestMail, merchantId, mailId),
  match_declaration: ({ merchantId, declarationId }) => matchDeclaration(merchantId, declarationId, new Date()),
  mail_login_links: mailLoginLinks,
  sync_customer: syncMerchantsCustomer,
}

/** Carries out one job. If it throws, it is tried again later. */
export async function runTask<T extends TaskName>(name: T, payload: Tasks[T]): Promise<void> {
  const run = () => runners[name](payload)
  // A customer waits for this one, so it does not wait for its turn.
  await (name === 'carry_out_intent' ? run() : inBackground(run))
}

async function syncMerchantsCustomer({ merchantId, customerId, full }: Tasks['sync_customer']): Promise<void> {
  const merchant = await findSyncMerchant(merchantId)
  // The merchant was deleted with all customers.
  if (!merchant) return
  const synced = await syncCustomer(merchant, customerId, { scope: full ? everything : null, wait: leaseWait })
  if (synced.ok || synced.code === 'not_found') return
  const reason = synced.details?.reason
  if (reason !== 'busy' && reason !== 'superseded') throw new JobFailed(synced.code)
  // Another process has the lease, or was killed while it had it. That is not this job's fault, so it is queued anew
  // instead of waiting longer after each attempt.
  await enqueueSync(pool(), { merchantId, customerId, full }, busyDelay)
}
