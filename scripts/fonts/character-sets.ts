/** The basic block of ideographs of Unicode, whole since version 1. */
export const ideographs = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => 0x4e00 + index)

/** The 6,715 ideographs of Windows' Shift_JIS: JIS X 0208 and those of names that IBM added. */
export const japaneseKanji = () =>
  new Set([...decodeRows('shift_jis', 0x88, 0x9f, 0x40), ...decodeRows('shift_jis', 0xe0, 0xfc, 0x40)])

/** The 3,755 most common ideographs of mainland China: level 1 of GB 2312. */
export const commonGb2312 = () => decodeRows('gb18030', 0xb0, 0xd7)

/** The 6,763 ideographs of GB 2312. */
export const gb2312 = () => decodeRows('gb18030', 0xb0, 0xf7)

/** The 5,401 most common ideographs of Taiwan and Hong Kong: level 1 of Big5. */
export const commonBigFive = () => decodeRows('big5', 0xa4, 0xc6, 0x40)

const known = new Map<string, Set<number>>()

const ideograph = /^\p{Script=Han}$/u

/** The ideographs of an encoding's rows, a row being a first byte. */
function decodeRows(encoding: string, first: number, last: number, from = 0xa1): Set<number> {
  const key = `${encoding} ${first} ${last}`
  const found = known.get(key) ?? new Set<number>()
  if (found.size > 0) return found
  const decoder = new TextDecoder(encoding)
  for (let row = first; row <= last; row++) {
    for (let cell = from; cell <= 0xfe; cell++) {
      const letter = decoder.decode(new Uint8Array([row, cell]))
      if (ideograph.test(letter)) found.add(letter.codePointAt(0) ?? 0)
    }
  }
  known.set(key, found)
  return found
}
