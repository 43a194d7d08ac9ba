/** A text as a part of a file's name, which no file system and no archive takes for a path. */
export function fileNamePart(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '')
}
