/** The name of every text's first font to @react-pdf. */
export const fontFamily = 'IBM Plex Sans'
