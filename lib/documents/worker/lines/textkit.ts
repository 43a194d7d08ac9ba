import layOutLatin, { type AttributedString, type Container, type LayoutOptions } from '@react-pdf/textkit'
import { layOutLines } from './lay-out-lines'
import { needsShaping } from './paper-setting'

export * from '@react-pdf/textkit'

/**
 * Stands in the place of @react-pdf/textkit in the program of the threads (build-document-worker.mjs). It leaves texts
 * in Latin, Greek and Cyrillic to it, so that their lines are broken as they always were, and lays out all others.
 */
export default function layoutEngine(engines: Parameters<typeof layOutLatin>[0]) {
  const latin = layOutLatin(engines)
  return (text: AttributedString, container: Container, options: LayoutOptions) =>
    needsShaping(text.string) ? [layOutLines(text, container, options)] : latin(text, container, options)
}
