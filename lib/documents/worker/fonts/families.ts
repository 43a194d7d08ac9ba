import arabic400 from '../../fonts/arabic-400.ttf.br'
import arabic600 from '../../fonts/arabic-600.ttf.br'
import extended400 from '../../fonts/extended-400.ttf.br'
import extended600 from '../../fonts/extended-600.ttf.br'
import hebrew400 from '../../fonts/hebrew-400.ttf.br'
import hebrew600 from '../../fonts/hebrew-600.ttf.br'
import ideographs400 from '../../fonts/ideographs-400.ttf.br'
import japanese400 from '../../fonts/japanese-400.ttf.br'
import japanese600 from '../../fonts/japanese-600.ttf.br'
import korean400 from '../../fonts/korean-400.ttf.br'
import korean600 from '../../fonts/korean-600.ttf.br'
import latin400 from '../../fonts/latin-400.ttf'
import latin600 from '../../fonts/latin-600.ttf'
import simplified400 from '../../fonts/simplified-400.ttf.br'
import simplified600 from '../../fonts/simplified-600.ttf.br'
import thai400 from '../../fonts/thai-400.ttf.br'
import thai600 from '../../fonts/thai-600.ttf.br'
import traditional400 from '../../fonts/traditional-400.ttf.br'
import traditional600 from '../../fonts/traditional-600.ttf.br'

export type Weight = 400 | 600

export type FontName =
  | 'latin'
  | 'extended'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'japanese'
  | 'korean'
  | 'simplified'
  | 'traditional'
  | 'ideographs'

/** The fonts' files beside the program; `npm run fonts` makes them. Not every one has the second weight. */
export const fontFiles: Record<FontName, { 400: string; 600?: string }> = {
  /** Latin, Greek and Cyrillic, whose figures have equal widths */
  latin: { 400: latin400, 600: latin600 },
  /** their rarer letters and all combining marks */
  extended: { 400: extended400, 600: extended600 },
  arabic: { 400: arabic400, 600: arabic600 },
  hebrew: { 400: hebrew400, 600: hebrew600 },
  thai: { 400: thai400, 600: thai600 },
  japanese: { 400: japanese400, 600: japanese600 },
  korean: { 400: korean400, 600: korean600 },
  simplified: { 400: simplified400, 600: simplified600 },
  traditional: { 400: traditional400, 600: traditional600 },
  /** the basic ideographs that the fonts of Chinese and Japanese lack */
  ideographs: { 400: ideographs400 },
}
