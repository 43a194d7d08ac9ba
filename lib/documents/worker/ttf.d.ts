/** The font's path in the bundle, relative to it. */
declare module '*.ttf' {
  const path: string
  export default path
}
