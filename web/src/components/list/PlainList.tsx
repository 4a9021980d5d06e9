import { useIsPhone } from '@/lib/media'
import { DataCards } from './DataCards'
import { DataTable } from './DataTable'
import type { Column } from './types'

interface Props<R> {
  label: string
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => number
  rowLink?: (row: R) => string
}

const nothing = () => {}

/** A list that comes whole: a table on a desk, cards on a phone, without paging and sorting. */
export function PlainList<R>({ label, rows, columns, rowKey, rowLink }: Props<R>) {
  const isPhone = useIsPhone()
  if (isPhone) return <DataCards label={label} rows={rows} columns={columns} rowKey={rowKey} rowLink={rowLink} />
  return (
    <DataTable label={label} rows={rows} columns={columns.map((column) => ({ ...column, sort: undefined }))}
      rowKey={rowKey} rowLink={rowLink} sort="" onSort={nothing} selected={null} onSelect={nothing} />
  )
}
