import { documentPool } from './document-pool'

/** The letters of a text that no font of the documents has. They would be shown by the replacement character. */
export async function missingLetters(text: string): Promise<string[]> {
  return (await documentPool().threads.run(text, { name: 'missing' })) as string[]
}
