/** The font's path in the bundle, relative to it. */
declare module '*.ttf' {
  const path: string
  export default path
}

/** The compressed font's path in the bundle, relative to it. */
declare module '*.br' {
  const path: string
  export default path
}
