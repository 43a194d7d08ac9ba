import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { defaultConfiguration } from '../default-configuration'
import { importedAction } from './import-portal'

/**
 * The way back from an import: imported configurations are switched off, and the default from before counts again,
 * unless another was chosen since. Links and sessions that name an imported one keep it.
 */
export async function undoPortalImport(merchantId: string, now: Date): Promise<{ off: string[]; default: string }> {
  const entries = await db.auditEntry.findMany({
    where: { merchantId, action: importedAction },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { subjectId: true, details: true },
  })
  const imported = [...new Set(entries.flatMap(({ subjectId }) => subjectId ?? []))]
  const before = entries
    .map(({ details }) => (details as { previous_default?: string } | null)?.previous_default)
    .find((id) => id && !imported.includes(id))
  const off = await db.$transaction(async (tx) => {
    const on = { merchantId, id: { in: imported }, OR: [{ active: true }, { isDefault: true }] }
    const rows = await tx.portalConfiguration.findMany({ where: on, select: { id: true, isDefault: true } })
    await tx.portalConfiguration.updateMany({ where: on, data: { active: false, isDefault: false, updatedAt: now } })
    if (before && rows.some(({ isDefault }) => isDefault)) {
      await tx.portalConfiguration.updateMany({
        where: { merchantId, id: before },
        data: { active: true, isDefault: true, updatedAt: now },
      })
    }
    for (const { id } of rows) {
      const action = 'portal_configuration.import_undone'
      await tx.auditEntry.create({ data: auditEntry({ merchantId, at: now, actor: 'setup', action, subjectId: id }) })
    }
    return rows.map(({ id }) => id)
  })
  return { off, default: (await defaultConfiguration(merchantId, now)).id }
}
