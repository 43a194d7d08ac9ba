/**
 * Who lets people in by a link. A user is an owner who was shown it; 'setup' is the demo's, 'panel' that of QA. An
 * address is the one a link was mailed to, and none but whoever reads its mail has seen the link.
 */
export type LinkGrantor = { kind: 'user' | 'api_key'; id: string } | { kind: 'address' } | { kind: 'setup' | 'panel' }

/** Who let a session in. A user looks in as support, from the sign-in `authSessionId`. */
export type SessionGrantor =
  | { kind: 'link' | 'link_secret' | 'api_key'; id: string }
  | { kind: 'user'; id: string; authSessionId: string }
  | { kind: 'panel' }
