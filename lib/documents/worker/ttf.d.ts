/** The bundler's path of the font, relative to the bundle. */
declare module '*.ttf' {
  const path: string
  export default path
}
