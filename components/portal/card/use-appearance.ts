import type { Appearance } from '@stripe/stripe-js'
import { useMemo, useSyncExternalStore } from 'react'

const darkScheme = '(prefers-color-scheme: dark)'

/** The page's look, in the merchant's colours, for the fields that Stripe draws. Follows light and dark. */
export function useAppearance(): Appearance {
  const dark = useSyncExternalStore(
    watch,
    () => matchMedia(darkScheme).matches,
    () => false,
  )
  return useMemo(() => appearanceOf(dark), [dark])
}

function watch(changed: () => void): () => void {
  const scheme = matchMedia(darkScheme)
  scheme.addEventListener('change', changed)
  return () => scheme.removeEventListener('change', changed)
}

function appearanceOf(dark: boolean): Appearance {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    theme: dark ? 'night' : 'stripe',
    variables: {
      colorPrimary: color('accent-text'),
      colorBackground: color('surface'),
      colorText: color('ink'),
      colorTextSecondary: color('muted'),
      colorTextPlaceholder: color('muted'),
      colorDanger: color('bad'),
      borderRadius: '8px',
      fontFamily: style.fontFamily,
      fontSizeBase: '16px',
      spacingUnit: '4px',
    },
    rules: {
      '.Input': { border: `1px solid ${color('line-strong')}`, boxShadow: 'none' },
      '.Label': { fontWeight: '500' },
    },
  }
}
