import { db } from '@/lib/db/client'

/**
 * Who is behind 'user:<id>' and 'api:<key>', as people know them. The name that a user goes by is told while they belong to
 * the merchant; of whoever has left, or has not joined, only the address that the merchant knew.
 */
export async function nameActors(merchantId: string, actors: string[]): Promise<Record<string, string>> {
  const ids = (kind: string) => [
    ...new Set(actors.filter((actor) => actor.startsWith(`${kind}:`)).map((actor) => actor.slice(kind.length + 1))),
  ]
  const [users, keys] = await Promise.all([
    db.user.findMany({
      where: { id: { in: ids('user') } },
      select: {
        id: true,
        name: true,
        email: true,
        memberships: { where: { merchantId, joinedAt: { not: null } }, select: { userId: true } },
      },
    }),
    db.apiKey.findMany({ where: { merchantId, id: { in: ids('api') } }, select: { id: true, name: true } }),
  ])
  return Object.fromEntries([
    ...users.map(({ id, name, email, memberships: [here] }) => [`user:${id}`, (here && name) ?? email]),
    ...keys.map(({ id, name }) => [`api:${id}`, `API key ${name}`]),
  ])
}
