import type { ReactNode } from 'react'
import { Text, View } from '@react-pdf/renderer'
import type { Column, PaperTable, Row } from '../paper'
import { styles } from './styles'

type TableProps = {
  table: PaperTable
  /** stays with the last row, so that sums never stand alone on a page */
  children?: ReactNode
}

/** A table whose head stands on every page it reaches. */
export function Table({ table: { columns, rows, empty }, children }: TableProps) {
  const last = rows.at(-1)
  return (
    <View>
      <View fixed style={styles.tableHead}>
        {columns.map((column, index) => <Text key={index} style={cellStyle(column)}>{column.label}</Text>)}
      </View>
      {rows.slice(0, -1).map((row, index) => <TableRow key={index} row={row} columns={columns} />)}
      <View wrap={false}>
        {last
          ? <TableRow row={last} columns={columns} />
          : <View style={styles.row}><Text style={styles.detail}>{empty}</Text></View>}
        {children}
      </View>
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
