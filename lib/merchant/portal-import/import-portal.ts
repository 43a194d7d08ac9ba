import { isDeepStrictEqual } from 'node:util'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { PortalConfiguration, Prisma } from '@/lib/db/generated/client'
import type { StripePortal } from '@/lib/stripe/fetch/fetch-portal-configurations'
import { featureShape } from '../feature-shape'
import { readBusinessProfile } from '../read-business-profile'
import { readPortalFeatures } from '../read-portal-features'
import { importedConfiguration, type ImportedConfiguration } from './imported-configuration'

export type ImportedPortal = {
  id: string
  /** `kept`: it was changed here since, and stays so */
  outcome: 'added' | 'unchanged' | 'replaced' | 'kept'
  /** the settings that differed, named as in Stripe's API */
  changed: string[]
}

/** The audit log's word for a row that was made or replaced by an import. */
export const importedAction = 'portal_configuration.imported'

/**
 * Makes our configurations of those of Stripe's portal, in one transaction. One that is there and differs is only
 * changed with `replace`. Stripe's default becomes ours; `previous_default` in the audit log is the one before.
 */
export async function importPortal(
  merchantId: string,
  portals: StripePortal[],
  { replace, now }: { replace: boolean; now: Date },
): Promise<ImportedPortal[]> {
  return db.$transaction(async (tx) => {
    // Two imports at once would both find a configuration missing.
    await tx.$queryRaw`SELECT 1 FROM merchants WHERE id = ${merchantId} FOR UPDATE`
    const results: ImportedPortal[] = []
    for (const portal of portals) results.push(await importOne(tx, merchantId, portal, replace, now))
    return results
  })
}

async function importOne(
  tx: Prisma.TransactionClient,
  merchantId: string,
  portal: StripePortal,
  replace: boolean,
  now: Date,
): Promise<ImportedPortal> {
  const { id } = portal
  const where = { merchantId_id: { merchantId, id } }
  const current = await tx.portalConfiguration.findUnique({ where })
  const wanted = importedConfiguration(portal, current?.features)
  const changed = current ? differing(current, wanted) : []
  if (current && changed.length === 0) return { id, outcome: 'unchanged', changed }
  if (current && !replace) return { id, outcome: 'kept', changed }
  const previous = wanted.isDefault ? await demoteDefault(tx, merchantId, id, now) : null
  const create = { ...wanted, merchantId, createdAt: portal.createdAt, updatedAt: now }
  await tx.portalConfiguration.upsert({ where, create, update: { ...wanted, updatedAt: now } })
  await tx.auditEntry.create({
    data: auditEntry({
      merchantId,
      at: now,
      actor: 'setup',
      action: importedAction,
      subjectId: id,
      ...(previous && { details: { previous_default: previous } }),
    }),
  })
  return { id, outcome: current ? 'replaced' : 'added', changed }
}

/** Makes room for another default, and answers with the id of the one before. */
async function demoteDefault(tx: Prisma.TransactionClient, merchantId: string, id: string, now: Date) {
  const others = { merchantId, isDefault: true, id: { not: id } }
  const before = await tx.portalConfiguration.findFirst({ where: others, orderBy: { createdAt: 'asc' } })
  if (before) await tx.portalConfiguration.updateMany({ where: others, data: { isDefault: false, updatedAt: now } })
  return before?.id ?? null
}

function differing(row: PortalConfiguration, wanted: ImportedConfiguration): string[] {
  const features = featureShape(readPortalFeatures(row.features))
  const profile = readBusinessProfile(row.businessProfile)
  const { headline, privacyPolicyUrl: privacy_policy_url, termsOfServiceUrl: terms_of_service_url } = profile
  const pairs: [string, unknown, unknown][] = [
    ['active', row.active, wanted.active],
    ['business_profile', { headline, privacy_policy_url, terms_of_service_url }, wanted.businessProfile],
    ['default_return_url', row.defaultReturnUrl, wanted.defaultReturnUrl],
    ['is_default', row.isDefault, wanted.isDefault],
    ['login_page', row.loginPageEnabled, wanted.loginPageEnabled],
    ['metadata', row.metadata, wanted.metadata],
    ['name', row.name, wanted.name],
    ...Object.keys(features).map((name): [string, unknown, unknown] => {
      const key = name as keyof typeof features
      return [`features.${name}`, features[key], wanted.features[key]]
    }),
  ]
  return pairs.filter(([, here, atStripe]) => !isDeepStrictEqual(here, atStripe)).map(([name]) => name)
}
