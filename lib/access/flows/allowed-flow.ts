import { allowedReturnUrl } from './allowed-return-url'
import type { PortalFlow } from './portal-flow'

/** The flow, without its final redirect if the merchant does not allow that address. It then ends on its own page. */
export function allowedFlow(flow: PortalFlow, allowed: readonly string[]): PortalFlow {
  const { afterCompletion, ...rest } = flow
  const leadsAstray =
    afterCompletion?.type === 'redirect' && allowedReturnUrl(afterCompletion.returnUrl, allowed) === null
  return leadsAstray ? rest : flow
}
