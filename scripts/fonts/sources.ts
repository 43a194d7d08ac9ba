import { commonBigFive, commonGb2312, gb2312, ideographs, japaneseKanji } from './character-sets'

export type Source = {
  /** of the files: NAME-400.ttf.br */
  name: string
  /** `npm pack` fetches it; its fonts are under the SIL Open Font License */
  pack: string
  /** the package that has the text of the licence, if another */
  licence?: string
  /** the path of a weight's file in the package */
  file: (weight: Weight) => string
  /** both if not given */
  weights?: Weight[]
  /** what is kept of a weight, of what the font has; the whole file if not given */
  keep?: (has: ReadonlySet<number>, weight: Weight) => Iterable<number>
}

export type Weight = 400 | 600

export const styles = { 400: 'Regular', 600: 'SemiBold' } as const
const expo = (face: string) => (weight: Weight) => {
  const style = styles[weight]
  return `${weight}${style}/${face}_${weight}${style}.ttf`
}

/** Letters of Latin, Greek and Cyrillic, which come from the first two fonts. */
const european = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const isEuropean = (point: number) => european.test(String.fromCodePoint(point))

const isHan = (point: number) => /\p{Script=Han}/u.test(String.fromCodePoint(point))
const ownLetters = (has: ReadonlySet<number>) => [...has].filter((point) => !isEuropean(point))
/** Everything East Asian but ideographs. Spaces, figures and punctuation of Latin come from the first font. */
const eastAsian = (has: ReadonlySet<number>) =>
  [...has].filter((point) => point >= 0x2000 && !isEuropean(point) && !isHan(point))
const signs = (has: ReadonlySet<number>) =>
  [...has].filter((point) => (point >= 0x3000 && point < 0x3040) || (point >= 0xfe30 && point <= 0xffef))

/**
 * The fonts of the documents. The first is whole. The second weight of Simplified Chinese is for what is common. The last
 * font holds what the others lack of Unicode's basic ideographs, so that every one is in a font.
 */
export const sources: Source[] = [
  { name: 'latin', pack: '@expo-google-fonts/ibm-plex-sans@0.4.1', file: expo('IBMPlexSans') },
  {
    name: 'extended',
    pack: '@expo-google-fonts/noto-sans@0.4.2',
    file: expo('NotoSans'),
    keep: (has) => [...has].filter((point) => !/\p{Script=Devanagari}/u.test(String.fromCodePoint(point))),
  },
  {
    name: 'arabic',
    pack: '@expo-google-fonts/ibm-plex-sans-arabic@0.4.2',
    file: expo('IBMPlexSansArabic'),
    keep: ownLetters,
  },
  {
    name: 'hebrew',
    pack: '@expo-google-fonts/ibm-plex-sans-hebrew@0.4.1',
    file: expo('IBMPlexSansHebrew'),
    keep: ownLetters,
  },
  {
    name: 'thai',
    pack: '@expo-google-fonts/ibm-plex-sans-thai@0.4.1',
    file: expo('IBMPlexSansThai'),
    keep: ownLetters,
  },
  {
    name: 'japanese',
    pack: '@expo-google-fonts/ibm-plex-sans-jp@0.4.1',
    file: expo('IBMPlexSansJP'),
    keep: (has) => [...eastAsian(has), ...japaneseKanji()],
  },
  {
    name: 'korean',
    pack: '@expo-google-fonts/ibm-plex-sans-kr@0.2.3',
    file: (weight) => `IBMPlexSansKR_${weight}${styles[weight]}.ttf`,
    licence: '@expo-google-fonts/ibm-plex-sans@0.4.1',
    keep: eastAsian,
  },
  {
    name: 'simplified',
    pack: '@expo-google-fonts/noto-sans-sc@0.4.3',
    file: expo('NotoSansSC'),
    keep: (has, weight) => [...signs(has), ...(weight === 600 ? commonGb2312() : gb2312())],
  },
  {
    name: 'traditional',
    pack: '@expo-google-fonts/noto-sans-tc@0.4.3',
    file: expo('NotoSansTC'),
    keep: (has) => [...signs(has), ...commonBigFive()],
  },
  {
    name: 'ideographs',
    pack: '@expo-google-fonts/noto-sans-sc@0.4.3',
    file: expo('NotoSansSC'),
    weights: [400],
    keep: () =>
      ideographs.filter((point) => ![japaneseKanji(), gb2312(), commonBigFive()].some((set) => set.has(point))),
  },
]
