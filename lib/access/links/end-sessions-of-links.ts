import type { Prisma } from '@/lib/db/generated/client'

type Ending = { merchantId: string; customerId: string; linkIds: string[]; now: Date }

export async function endSessionsOfLinks(
  tx: Prisma.TransactionClient,
  { merchantId, customerId, linkIds, now }: Ending,
): Promise<void> {
  await tx.portalSession.updateMany({
    where: { merchantId, customerId, linkId: { in: linkIds }, endedAt: null },
    data: { endedAt: now },
  })
}
