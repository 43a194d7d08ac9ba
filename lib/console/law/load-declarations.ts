import type { DeclarationCandidate } from '@/lib/billing/law/match-declaration'
import { db } from '@/lib/db/client'
import { readDeclarationRow, type StoredDeclaration } from '@/lib/declarations/find-declaration'
import { listCandidates } from '@/lib/tasks/declare/list-candidates'

/** Rows of a list. */
const shown = 50

export type OpenDeclaration = StoredDeclaration & { candidates: DeclarationCandidate[] }

/** What waits for the merchant, the most urgent first, and what was decided or is under way, the newest first. */
export async function loadDeclarations(
  merchantId: string,
): Promise<{ waiting: number; queue: OpenDeclaration[]; others: StoredDeclaration[] }> {
  const queued = { merchantId, status: 'queued' }
  const [waiting, queue, others] = await Promise.all([
    db.declaration.count({ where: queued }),
    db.declaration.findMany({ where: queued, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], take: shown }),
    db.declaration.findMany({
      where: { merchantId, status: { not: 'queued' } },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: shown,
    }),
  ])
  return {
    waiting,
    queue: await Promise.all(queue.map(async (row) => withCandidates(readDeclarationRow(row)))),
    others: others.map(readDeclarationRow),
  }
}

async function withCandidates(declaration: StoredDeclaration): Promise<OpenDeclaration> {
  const { merchantId, fields } = declaration
  const found = fields.email === null ? [] : await listCandidates(merchantId, fields.email)
  return { ...declaration, candidates: found.filter(({ isLive }) => isLive) }
}
