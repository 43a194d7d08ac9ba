import { takeLease, type Lease } from '../lease/take-lease'

type Joining<Asked, Result> = {
  /** those who ask by the same name share what has not begun yet; they wait equally long */
  name: string
  owner: { merchantId: string; customerId: string }
  /** milliseconds to wait for the lease */
  wait: number
  asked: Asked
  /** reads nothing before it is called, which is once for all who have asked until then */
  begin: (lease: Lease, asked: Asked[]) => Promise<Result>
}

type Coming = { asked: unknown[]; lease: Promise<Lease | null>; result: Promise<unknown> }

/** The one of each name that waits for its lease; from then on it is joined by nobody. */
const coming = new Map<string, Coming>()

/**
 * Work under a customer's lease that is shared by all who ask before it begins. While one runs, those who ask wait for the
 * lease together, and get the result of one more that begins afterwards: what was written before they asked is in it, which
 * cannot be said of the one under way. So any number of them cost two. Null for whoever waited too long.
 */
export async function joinSync<Asked, Result>(joining: Joining<Asked, Result>): Promise<Result | null> {
  const { name, wait, asked } = joining
  const deadline = performance.now() + wait
  for (;;) {
    const joined = coming.get(name) ?? announce(joining)
    joined.asked.push(asked)
    const lease = await joined.lease
    if (lease) return joined.result as Promise<Result>
    // Those who joined late wait on, as long as they would have by themselves.
    if (performance.now() >= deadline) return null
  }
}

function announce<Asked, Result>({ name, owner, wait, begin }: Joining<Asked, Result>): Coming {
  const asked: Asked[] = []
  const lease = takeLease(owner, wait).finally(() => coming.delete(name))
  const result = lease.then((held) => (held ? begin(held, asked) : null))
  // A lost lease is told by `lease` already; a failure of the work reaches everybody who awaits it.
  result.catch(() => undefined)
  const announced = { asked, lease, result }
  coming.set(name, announced)
  return announced
}
