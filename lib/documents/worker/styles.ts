import { StyleSheet } from '@react-pdf/renderer'
import type { Paper, PaperSize } from '../paper/paper'
import { fontFamily } from './fonts/font-family'
import { mirrorStyle } from './mirror-style'

const ink = '#14181f'
export const muted = '#59616e'
const line = '#dfe3e8'
export const good = '#17643a'

/** In points. */
export const margin = 48
/** In points. */
export const pageHeight: Record<PaperSize, number> = { A4: 841.89, LETTER: 792 }
/** The height that margins and footer take on a page, in points. */
export const furniture = 120

const styles = StyleSheet.create({
  page: { fontFamily, fontSize: 9, color: ink, textAlign: 'left' },
  // Not set on the page: a page that is laid out again around its content would multiply the line height once more.
  content: { flexGrow: 1, fontSize: 9, lineHeight: 1.4, paddingTop: 54, paddingHorizontal: margin },
  // Grows into the rest of a page.
  rest: { flexGrow: 1, minHeight: 1 },
  stripe: { position: 'absolute', top: 0, left: 0, right: 0, height: 6 },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', marginBottom: 22 },
  titles: { flex: 1, paddingRight: 24 },
  heading: { fontSize: 22, fontWeight: 600, lineHeight: 1.2 },
  status: { marginTop: 6, fontSize: 9, fontWeight: 600 },
  logo: { maxWidth: 160, maxHeight: 44, objectFit: 'contain', objectPosition: 'right' },
  brandName: { maxWidth: 220, fontSize: 13, fontWeight: 600, textAlign: 'right' },
  columns: { flexDirection: 'row', marginBottom: 22 },
  party: { flex: 1, paddingRight: 18 },
  label: { color: muted, fontSize: 8, marginBottom: 2 },
  partyName: { fontWeight: 600 },
  facts: { marginBottom: 20 },
  fact: { flexDirection: 'row' },
  factLabel: { width: 150, color: muted, paddingRight: 8 },
  factValue: { flex: 1 },
  headline: { marginBottom: 20 },
  headlineAmount: { fontSize: 17, fontWeight: 600, lineHeight: 1.25 },
  notes: { marginBottom: 18 },
  sectionTitle: { fontSize: 11, fontWeight: 600, marginTop: 22, marginBottom: 6 },
  tableHead: {
    flexDirection: 'row',
    borderBottomWidth: 1,
    borderBottomColor: ink,
    paddingBottom: 5,
    color: muted,
    fontSize: 8,
  },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: line, paddingVertical: 6 },
  // All but the last of several rows that read as one.
  rowPart: { borderBottomWidth: 0, paddingBottom: 0, marginBottom: -6 },
  detail: { color: muted, fontSize: 8 },
  cell: { paddingRight: 10 },
  figure: { textAlign: 'right', paddingLeft: 6 },
  totals: { width: '56%', marginLeft: 'auto', marginTop: 8 },
  total: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 3 },
  totalLabel: { flex: 1, paddingRight: 12, color: muted },
  sum: { borderTopWidth: 0.5, borderTopColor: line, marginTop: 3, paddingTop: 6 },
  due: { borderTopWidth: 1, borderTopColor: ink, marginTop: 3, paddingTop: 6 },
  strong: { fontWeight: 600, color: ink },
  closing: { marginTop: 22 },
  closingText: { color: muted, marginBottom: 4 },
  footer: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    marginTop: 18,
    marginBottom: 30,
    marginHorizontal: margin,
    borderTopWidth: 0.5,
    borderTopColor: line,
    paddingTop: 6,
    color: muted,
    fontSize: 8,
  },
  footerText: { flex: 1, paddingRight: 24 },
})

export type Styles = typeof styles

const mirrored = StyleSheet.create(
  Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, mirrorStyle(style)])) as Styles,
)

/** The styles of a paper, which stand the other way round where it is read from right to left. */
export function stylesOf({ direction }: Pick<Paper, 'direction'>): Styles {
  return direction === 'rtl' ? mirrored : styles
}
