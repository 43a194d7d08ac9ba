import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { authAdapter, type SigningIn } from './auth-adapter'
import { authCookies } from '../sessions/auth-cookies'
import { authSecret } from './auth-secret'
import { consoleLimits } from '../sessions/console-limits'
import { consolePath } from './console-path'
import { mayEnter } from './may-enter'
import { oidcProvider, type OidcProfile } from './oidc-provider'

export function authOptions(signingIn: SigningIn): AuthOptions {
  const settings = env()
  // next-auth reads its own address only from here; otherwise it trusts X-Forwarded-Host.
  process.env.NEXTAUTH_URL = settings.APP_URL
  const oidc = oidcProvider(settings)
  return {
    adapter: authAdapter(signingIn),
    secret: authSecret(),
    cookies: authCookies(settings),
    session: { strategy: 'database', maxAge: consoleLimits.absolute / 1000 },
    pages: { signIn: '/console/sign-in', error: '/console/sign-in' },
    providers: [emailProvider(), ...(oidc ? [oidc] : [])],
    callbacks: {
      signIn: ({ user, account, profile }) =>
        mayEnter({
          provider: account?.provider ?? '',
          providerAccountId: account?.providerAccountId ?? '',
          email: user.email?.toLowerCase() ?? null,
          profile: account?.provider === 'oidc' ? ((profile ?? {}) as OidcProfile) : null,
        }),
      redirect: ({ url, baseUrl }) => baseUrl + consolePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (code, metadata) => log.error({ code, err: errorIn(metadata) }, 'sign-in failed'),
      warn: (code) => log.warn({ code }, 'sign-in'),
      debug: () => undefined,
    },
  }
}

function errorIn(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error
}

/** Only its callback is used. `createSignInLink` creates the links, without revealing whether an address is known. */
function emailProvider(): AuthOptions['providers'][number] {
  return {
    id: 'email',
    name: 'Email',
    type: 'email',
    server: '',
    from: '',
    maxAge: consoleLimits.signInLink / 1000,
    options: {},
    sendVerificationRequest: () => Promise.reject(new Error('sign-in links are sent by a job')),
  } satisfies EmailConfig as unknown as AuthOptions['providers'][number]
}
