import { allowedReturnUrl } from './allowed-return-url'
import type { PortalFlow } from './portal-flow'

/** A flow whose end leads away only where the merchant allows it: else it ends on its own page, as without it. */
export function allowedFlow(flow: PortalFlow, allowed: readonly string[]): PortalFlow {
  const { afterCompletion, ...rest } = flow
  const leadsAstray =
    afterCompletion?.type === 'redirect' && allowedReturnUrl(afterCompletion.returnUrl, allowed) === null
  return leadsAstray ? rest : flow
}
