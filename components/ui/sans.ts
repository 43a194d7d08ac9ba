import localFont from 'next/font/local'

/**
 * The typeface of all pages: Inter, one variable file with the letters of western European languages. Other letters
 * come from the system's fonts. Next preloads it and adjusts the fallback's metrics, so nothing moves when it arrives.
 */
export const sans = localFont({
  src: '../../public/fonts/inter-latin.woff2',
  weight: '100 900',
  variable: '--font-sans',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
})
