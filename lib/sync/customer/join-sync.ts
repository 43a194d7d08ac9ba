import { takeLease, type Lease } from '../lease/take-lease'

type Joining<Asked, Result> = {
  /** callers with the same name share work that has not begun; they must wait equally long */
  name: string
  owner: { merchantId: string; customerId: string }
  wait: number
  asked: Asked
  /** called once for all callers so far; it must not read anything earlier */
  begin: (lease: Lease, asked: Asked[]) => Promise<Result>
}

type Coming = { asked: unknown[]; lease: Promise<Lease | null>; result: Promise<unknown> }

/** The work of each name that waits for its lease. Once it has the lease, nobody can join it. */
const coming = new Map<string, Coming>()

/**
 * Work under a customer's lease, shared by all callers who ask before it begins. While one run holds the lease, all
 * callers wait for the next run and share its result: it reads what was written before they asked, which the current
 * run may have missed. So any number of callers cost two runs. Null for a caller who has waited too long.
 */
export async function joinSync<Asked, Result>(joining: Joining<Asked, Result>): Promise<Result | null> {
  const { name, wait, asked } = joining
  const deadline = performance.now() + wait
  for (;;) {
    const joined = coming.get(name) ?? announce(joining)
    joined.asked.push(asked)
    const lease = await joined.lease
    if (lease) return joined.result as Promise<Result>
    // Those who joined late still wait for as long as they asked for.
    if (performance.now() >= deadline) return null
  }
}

function announce<Asked, Result>({ name, owner, wait, begin }: Joining<Asked, Result>): Coming {
  const asked: Asked[] = []
  const lease = takeLease(owner, wait).finally(() => coming.delete(name))
  const result = lease.then((held) => (held ? begin(held, asked) : null))
  // A lost lease is reported by `lease`. A failure of the work reaches everybody who awaits `result`.
  result.catch(() => undefined)
  const announced = { asked, lease, result }
  coming.set(name, announced)
  return announced
}
