/** The variables of Stripe's Appearance API that the form is drawn with, by theme. */
export type Variables = Record<string, string>

const stripe: Variables = {
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontSizeBase: '16px',
  fontSizeSm: '0.93rem',
  fontSizeXs: '0.8rem',
  fontLineHeight: '1.15',
  fontWeightLight: '300',
  fontWeightNormal: '400',
  fontWeightMedium: '500',
  fontWeightBold: '600',
  spacingUnit: '4px',
  gridRowSpacing: 'calc(3 * var(--spacingUnit))',
  gridColumnSpacing: 'calc(3 * var(--spacingUnit))',
  borderRadius: '5px',
  colorPrimary: '#0570de',
  colorBackground: '#ffffff',
  colorText: '#30313d',
  colorTextSecondary: '#6d6e78',
  colorTextPlaceholder: '#757680',
  colorDanger: '#df1b41',
  iconColor: '#6d6e78',
  inputColorBorder: '#e6e6e6',
  inputBoxShadow: '0 1px 1px rgb(0 0 0 / 3%), 0 3px 6px rgb(0 0 0 / 2%)',
  inputFocusColorBorder: 'color-mix(in srgb, var(--colorPrimary) 50%, transparent)',
  inputFocusBoxShadow:
    '0 1px 1px rgb(0 0 0 / 3%), 0 3px 6px rgb(0 0 0 / 2%), ' +
    '0 0 0 3px color-mix(in srgb, var(--colorPrimary) 25%, transparent), 0 1px 1px 0 rgb(0 0 0 / 8%)',
  labelColorText: 'var(--colorText)',
  labelFontSize: 'var(--fontSizeSm)',
  labelFontWeight: 'var(--fontWeightNormal)',
  labelSpacing: 'var(--spacingUnit)',
}

const night: Variables = {
  ...stripe,
  colorPrimary: '#85d996',
  colorBackground: '#30313d',
  colorText: '#ffffff',
  colorTextSecondary: '#c1c1c9',
  colorTextPlaceholder: '#a6a7b2',
  colorDanger: '#fe87a1',
  iconColor: '#c1c1c9',
  inputColorBorder: '#424353',
  inputBoxShadow: '0 2px 4px rgb(0 0 0 / 50%), 0 1px 6px rgb(0 0 0 / 25%)',
  inputFocusBoxShadow:
    '0 2px 4px rgb(0 0 0 / 50%), 0 1px 6px rgb(0 0 0 / 25%), ' +
    '0 0 0 3px color-mix(in srgb, var(--colorPrimary) 30%, transparent)',
}

const flat: Variables = {
  ...stripe,
  colorBackground: '#f1f1f1',
  colorTextSecondary: '#5f606a',
  colorTextPlaceholder: '#6a6b75',
  iconColor: '#5f606a',
  inputColorBorder: 'transparent',
  inputBoxShadow: 'none',
  inputFocusColorBorder: 'var(--colorPrimary)',
  inputFocusBoxShadow: '0 0 0 1px var(--colorPrimary)',
  borderRadius: '4px',
}

const none: Variables = {
  ...stripe,
  colorText: '#000000',
  labelFontSize: 'var(--fontSizeBase)',
  inputColorBorder: '#767676',
  inputBoxShadow: 'none',
  inputFocusColorBorder: 'var(--colorPrimary)',
  inputFocusBoxShadow: '0 0 0 1px var(--colorPrimary)',
  borderRadius: '0px',
}

export const themes: Record<string, Variables> = { stripe, night, flat, none }
