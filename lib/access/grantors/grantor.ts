/**
 * Who lets people in by a link. 'user' is an owner who was shown the link, 'setup' the demo, and 'panel' QA's panel.
 * 'address' is the address the link was mailed to: only its reader has seen the link.
 */
export type LinkGrantor = { kind: 'user' | 'api_key'; id: string } | { kind: 'address' } | { kind: 'setup' | 'panel' }

/** Who let a session in. For a support visit it is a user, with the sign-in `authSessionId`. */
export type SessionGrantor =
  | { kind: 'link' | 'link_secret' | 'api_key'; id: string }
  | { kind: 'user'; id: string; authSessionId: string }
  | { kind: 'panel' }
