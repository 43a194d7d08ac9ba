import { Text, View } from '@react-pdf/renderer'
import type { Column, PaperTable, Row } from '../paper'
import { styles } from './styles'

/** A table whose head stands on every page it reaches. */
export function Table({ table: { columns, rows, empty } }: { table: PaperTable }) {
  return (
    <View>
      <View fixed style={styles.tableHead} minPresenceAhead={30}>
        {columns.map((column, index) => <Text key={index} style={cellStyle(column)}>{column.label}</Text>)}
      </View>
      {rows.map((row, index) => <TableRow key={index} row={row} columns={columns} />)}
      {rows.length === 0 && <View style={styles.row}><Text style={styles.detail}>{empty}</Text></View>}
    </View>
  )
}

function TableRow({ row: { cells, details }, columns }: { row: Row; columns: Column[] }) {
  return (
    <View style={styles.row} wrap={false}>
      {columns.map((column, index) => {
        const text = cells[index] ?? ''
        if (index > 0 || details.length === 0) return <Text key={index} style={cellStyle(column)}>{text}</Text>
        return (
          <View key={index} style={cellStyle(column)}>
            <Text>{text}</Text>
            {details.map((detail, at) => <Text key={at} style={styles.detail}>{detail}</Text>)}
          </View>
        )
      })}
    </View>
  )
}

function cellStyle({ width, align }: Column) {
  return [align === 'right' ? styles.figure : styles.cell, { width: `${width}%` }]
}
