declare module 'subset-font' {
  type Options = { targetFormat: 'sfnt'; keepFeatures: string[]; noHinting: boolean; dropTables: string[] }

  /** The font with the letters of a text alone. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
