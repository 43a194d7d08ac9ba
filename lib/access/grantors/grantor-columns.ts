import type { LinkGrantor, SessionGrantor } from './grantor'

/** A grantor as the columns of a link or session. */
export function grantorColumns(grantor: LinkGrantor | SessionGrantor) {
  return {
    grantorKind: grantor.kind,
    ...('id' in grantor && { grantorId: grantor.id }),
    ...('authSessionId' in grantor && { authSessionId: grantor.authSessionId }),
  }
}
