// Of four bytes each, with the date, number and amount, they are within the 255 bytes of a name on most file systems.
const most = 40

/**
 * A text as a part of a file's name, which no file system and no archive takes for a path. `otherwise` stands for a text
 * of signs alone, so that no two files lose what tells them apart.
 */
export function fileNamePart(text: string, otherwise: string): string {
  const plain = text.replaceAll(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').replace(/^[.-]+/, '')
  return (
    [...plain]
      .slice(0, most)
      .join('')
      .replace(/[.-]+$/, '') || otherwise
  )
}
