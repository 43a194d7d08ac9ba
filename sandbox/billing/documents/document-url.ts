import { randomText } from '../../core/store/new-id'
import type { Universe } from '../../core/store/universe'

/** Anyone with the address may read the document, so the address contains a secret, as Stripe's does. */
export function documentUrl(universe: Universe, id: string, kind: 'i' | 'cn'): string {
  const page = `${universe.publicUrl}/${kind}/${universe.account}/${documentToken(universe, id)}`
  return kind === 'cn' ? `${page}/pdf` : page
}

/** The token joins the document's id and a secret of its own. */
export function documentToken(universe: Universe, id: string): string {
  return `test_${id}_${randomText(`${universe.key}|${id}|document`, 24)}`
}
