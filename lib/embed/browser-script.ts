/** The scripts that a build makes of components/embed. */
export type BrowserScript = 'embed.js' | 'framed.js'
