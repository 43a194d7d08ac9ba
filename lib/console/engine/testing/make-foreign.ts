import { makePortal } from '@/lib/access/testing/make-portal'
import { createLinkSecret } from '@/lib/access/links/create-link-secret'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { createApiKey } from '@/lib/api/keys/create-api-key'
import { addMember } from '@/lib/auth/members/add-member'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { listDeadJobs } from '@/lib/jobs/list-dead-jobs'
import { addJob } from '@/lib/jobs/add-job'
import { createWebhookEndpoint } from '@/lib/webhooks/create-webhook-endpoint'

/** A merchant with one of every object that can be named, and the form by which each action would reach it. */
export async function makeForeign() {
  const { merchantId, customerId: customer } = await makePortal()
  const now = new Date()
  const { id: link } = await createPortalLink({
    merchantId,
    customerId: customer,
    createdBy: 'seed',
    grantor: { kind: 'setup' },
    now,
  })
  const dates = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 1e6) }
  await db.portalSession.create({
    data: { merchantId, customerId: customer, id: 'bps_theirs', source: 'link', grantorKind: 'panel', ...dates },
  })
  const configuration = 'bpc_theirs'
  await db.portalConfiguration.create({
    data: { merchantId, id: configuration, features: {}, createdAt: now, updatedAt: now },
  })
  const stranger = await addMember({
    merchantId,
    email: `stranger-${merchantId}@example.com`,
    role: 'member',
    createdBy: 'setup',
    now,
  })
  const { id: key } = await createApiKey({
    merchantId,
    name: 'theirs',
    scopes: ['links:read'],
    createdBy: 'setup',
    now,
  })
  const { id: secret } = await createLinkSecret({ merchantId, createdBy: 'setup', now })
  const endpoint = await createWebhookEndpoint({ merchantId, url: 'https://shop.example/', actor: 'setup', now })
  if (!stranger.ok || !endpoint.ok) throw new Error('the other merchant could not be made')
  const reason = 'fo_theirs'
  await db.feedbackOption.create({ data: { merchantId, id: reason, description: 'Too grey', updatedAt: now } })
  const ownText = { locale: 'en', key: 'portal.formerly', text: 'All fine', source: 'Active' }
  await db.ownText.create({ data: { merchantId, ...ownText, changedBy: 'setup', changedAt: now } })
  const recipient = 'rcp_theirs'
  await db.invoiceRecipient.create({
    data: {
      merchantId,
      customerId: customer,
      id: recipient,
      email: 'books@example.com',
      askedAt: now,
      confirmedAt: now,
    },
  })
  const declaration = 'their-declaration'
  await db.declaration.create({
    data: {
      merchantId,
      id: declaration,
      kind: 'cancellation',
      country: 'DE',
      locale: 'de',
      fields: {
        ground: 'ordinary',
        reason: null,
        name: 'Ada',
        email: 'ada@example.com',
        postalAddress: null,
        contract: 'INV-1',
        endsOn: null,
      },
      reference: 'AAAA-AAAA',
      status: 'queued',
      receivedAt: now,
      dueAt: now,
    },
  })
  const delivery = 'whd_theirs'
  await db.webhookDelivery.create({
    data: {
      merchantId,
      id: delivery,
      endpointId: endpoint.value.id,
      eventId: 'pevt_1',
      eventType: 'subscription.kept',
      status: 'failed',
      createdAt: now,
    },
  })
  await addJob(
    pool(),
    'sync_customer',
    { merchantId, customerId: customer, full: true },
    { key: `theirs:${merchantId}` },
  )
  await pool().query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1', [
    `theirs:${merchantId}`,
  ])
  const [{ id: job = '' } = {}] = await listDeadJobs(merchantId)
  const [user, id] = [stranger.value.userId, endpoint.value.id]
  const proration = {
    'subscription_cancel.proration_behavior': 'none',
    'subscription_update.proration_behavior': 'none',
  }
  const form = {
    'subscription_cancel.mode': 'immediately',
    'subscription_update.trial_update_behavior': 'end_trial',
    ...proration,
  }
  /** null: the action names no object of another's, or asks Stripe, which knows only the merchant's own */
  const fields: Record<string, Record<string, string> | null> = {
    createLinkAction: { customer },
    emailLinkAction: { customer },
    revokeAllLinksAction: { customer },
    refreshCustomerAction: { customer },
    fetchCustomerAction: null,
    removeRecipientAction: { customer, id: recipient },
    revokeLinkAction: { link },
    endSessionAction: { session: 'bps_theirs' },
    saveBrandAction: null,
    saveAccessAction: null,
    saveMailsAction: null,
    saveReasonAction: { id: reason, en: 'Mine' },
    saveTextAction: null,
    resetTextAction: { language: 'en', key: ownText.key, before: ownText.text },
    removeLogoAction: null,
    sendTestMailAction: null,
    createConfigurationAction: null,
    switchConfigurationAction: { id: configuration, to: 'default' },
    updateConfigurationAction: { id: configuration, ...form },
    inviteMemberAction: null,
    changeRoleAction: { user, role: 'owner' },
    removeMemberAction: { user },
    createKeyAction: null,
    revokeKeyAction: { id: key },
    createSecretAction: null,
    revokeSecretAction: { id: secret },
    createEndpointAction: null,
    updateEndpointAction: { id, url: 'https://evil.example/' },
    switchEndpointAction: { id, to: 'off' },
    deleteEndpointAction: { id },
    revealSecretAction: { id },
    rotateSecretAction: { id },
    resendAction: { id: delivery },
    replayDeadJobAction: { id: job },
    replayAllDeadJobsAction: null,
    saveLawAction: null,
    carryOutDeclarationAction: { id: declaration, subscription: 'sub_theirs' },
    closeDeclarationAction: { id: declaration, note: 'Mine' },
  }
  // What a preview shows is nobody’s, and unknown names are nothing.
  const unknown = { view: 'nothing', locale: 'xx', draft: 'none', kind: 'nothing', language: 'en' }
  return {
    merchantId,
    link,
    job,
    fields,
    ids: {
      customer,
      configuration,
      endpoint: id,
      delivery,
      key: ownText.key,
      file: 'months.csv',
      ...unknown,
    } as Record<string, string>,
  }
}
