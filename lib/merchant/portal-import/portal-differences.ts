import type { StripePortal } from '@/lib/stripe/fetch/fetch-portal-configurations'

/** `here` says what is different, in words. */
export type PortalDifference = { setting: string; atStripe: string; here: string }

type Here = {
  /** our login page, if the configuration has one */
  loginPageUrl: string
  isReturnAllowed: (url: string) => boolean
}

/** How a customer's portal here will differ from the same configuration at Stripe. Whatever is not named is the same. */
export function portalDifferences(portal: StripePortal, { loginPageUrl, isReturnAllowed }: Here): PortalDifference[] {
  const url = portal.defaultReturnUrl
  return [
    portal.loginPage.enabled && {
      setting: 'login_page.url',
      atStripe: portal.loginPage.url ?? '',
      here: loginPageUrl,
    },
    url !== null &&
      !isReturnAllowed(url) && {
        setting: 'default_return_url',
        atStripe: url,
        here: 'not shown until Settings in the console allows this address',
      },
  ].filter((each) => each !== false)
}
