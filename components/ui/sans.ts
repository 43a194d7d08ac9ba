import localFont from 'next/font/local'

/**
 * The typeface of all pages: Inter 4.1 in one variable file of 28 KB, whose letters write every language that uses
 * Latin Extended-A, so that a name such as "Łódź" has one typeface. Other letters come from the system's fonts. Next
 * preloads the file and adjusts the fallback's metrics, so nothing moves when it arrives.
 *
 * It was made from inter-ui's InterVariable.woff2 with subset-font: U+0020-017F, 0218-021B, punctuation, arrows and
 * signs of currencies; the axes opsz 14 and wght 400-700; the features kern, tnum, ccmp, locl, mark and mkmk.
 */
export const sans = localFont({
  src: '../../public/fonts/inter.woff2',
  weight: '400 700',
  variable: '--font-sans',
})
