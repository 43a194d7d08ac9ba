import { db } from '@/lib/db/client'

/**
 * The names of 'user:<id>' and 'api:<key>' as people know them. A user is named while they belong to the merchant. Of
 * users who have left or not joined yet, only the address that the merchant knew is shown.
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
