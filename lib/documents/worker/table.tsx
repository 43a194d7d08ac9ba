import { Text, View } from '@react-pdf/renderer'
import type { Column, PaperTable, Row, Total } from '../paper/paper'
import { greatestRowHeight, greatestTotalsHeight } from './greatest-height'
import { PaperTotals } from './paper-totals'
import { rowParts } from './row-parts'
import { furniture, pageHeight, type Styles } from './styles'

type TableProps = {
  table: PaperTable
  /** kept with the last row, so that they never stand alone on a page */
  totals?: Total[]
  styles: Styles
}

/** The height in points that an unbreakable part may have; a taller one would run off the page. */
const room = pageHeight.LETTER - furniture - 30

/** A table whose head repeats on every page, and never stands without a row. */
export function Table({ table: { columns, rows, empty }, totals = [], styles }: TableProps) {
  const parts = rows.flatMap(rowParts)
  const last = parts.at(-1)
  const end = (last ? greatestRowHeight(last, columns) : 0) + greatestTotalsHeight(totals)
  return (
    <View>
      {/* Any minimum presence prevents a page break between the head and the first row. */}
      <View fixed wrap={false} minPresenceAhead={1} style={styles.tableHead}>
        {columns.map((column, index) => (
          <Text key={index} style={cellStyle(column, styles)}>
            {column.label}
          </Text>
        ))}
      </View>
      {parts.slice(0, -1).map((row, index) => (
        <TableRow key={index} row={row} columns={columns} styles={styles} goesOn={isRest(parts[index + 1])} />
      ))}
      <View wrap={end > room}>
        {last ? (
          <TableRow row={last} columns={columns} styles={styles} />
        ) : (
          <View style={styles.row}>
            <Text style={styles.detail}>{empty}</Text>
          </View>
        )}
        {totals.length > 0 && <PaperTotals totals={totals} styles={styles} />}
      </View>
    </View>
  )
}

/** Whether a row continues the one before: every full row has an amount. */
function isRest(row: Row | undefined): boolean {
  return row !== undefined && row.cells.slice(1).every((cell) => cell === '')
}

function TableRow({
  row: { cells, details },
  columns,
  styles,
  goesOn = false,
}: {
  row: Row
  columns: Column[]
  styles: Styles
  goesOn?: boolean
}) {
  return (
    <View style={goesOn ? [styles.row, styles.rowPart] : styles.row} wrap={false}>
      {columns.map((column, index) => {
        const text = cells[index] ?? ''
        if (index > 0 || details.length === 0)
          return (
            <Text key={index} style={cellStyle(column, styles)}>
              {text}
            </Text>
          )
        return (
          <View key={index} style={cellStyle(column, styles)}>
            <Text>{text}</Text>
            {details.map((detail, at) => (
              <Text key={at} style={styles.detail}>
                {detail}
              </Text>
            ))}
          </View>
        )
      })}
    </View>
  )
}

function cellStyle({ width, align }: Column, styles: Styles) {
  return [align === 'right' ? styles.figure : styles.cell, { width: `${width}%` }]
}
