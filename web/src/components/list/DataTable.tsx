import CaretDownOutlined from '@ant-design/icons/es/icons/CaretDownOutlined'
import CaretUpOutlined from '@ant-design/icons/es/icons/CaretUpOutlined'
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './list.module.css'
import { RowLink } from './RowLink'
import type { Column } from './types'

export interface TableProps<R> {
  label: string
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => number
  rowLink?: (row: R) => string
  sort: string
  onSort: (key: string) => void
  /** Chosen rows; null when the list has nothing to do with many at once. */
  selected: ReadonlySet<number> | null
  onSelect: (keys: Set<number>) => void
}

/** A click on a row opens it, unless it meant a button, a link or a piece of text. */
function meansTheRow(event: MouseEvent): boolean {
  if ((event.target as HTMLElement).closest('a,button,input,label')) return false
  return !window.getSelection()?.toString()
}

/** The compact table of a list, with a head that stays. */
export function DataTable<R>(props: TableProps<R>) {
  const { label, rows, columns, rowKey, rowLink, selected, onSelect } = props
  const t = useTexts(kit)
  const navigate = useNavigate()
  const all = selected !== null && rows.length > 0 && rows.every((row) => selected.has(rowKey(row)))
  const toggle = (keys: number[], on: boolean) => {
    const next = new Set(selected)
    for (const key of keys) if (on) next.add(key); else next.delete(key)
    onSelect(next)
  }
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {selected && (
              <th className={styles.check}>
                <input
                  type="checkbox"
                  aria-label={t('selectPage')}
                  checked={all}
                  onChange={(e) => toggle(rows.map(rowKey), e.target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row)
            const link = rowLink?.(row)
            return (
              <tr
                key={key}
                className={link && styles.openable}
                onClick={(e) => link && meansTheRow(e) && void navigate(link)}
              >
                {selected && (
                  <td className={styles.check}>
                    <input
                      type="checkbox"
                      aria-label={t('selectRow')}
                      checked={selected.has(key)}
                      onChange={(e) => toggle([key], e.target.checked)}
                    />
                  </td>
                )}
                {columns.map((column, index) => (
                  <td key={column.key} className={column.align && styles.right}>
                    <RowLink to={index === 0 ? link : undefined}>{column.render(row)}</RowLink>
                    {column.aside?.(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps<R> {
  column: Column<R>
  sort: string
  onSort: (key: string) => void
}

function HeadCell<R>({ column, sort, onSort }: HeadProps<R>) {
  const { sort: key } = column
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
  return (
    <th scope="col" aria-sort={order} className={column.align && styles.right} style={{ minWidth: column.width }}>
      {key ? (
        <button type="button" onClick={() => onSort(key)}>
          {column.title}
          {order === 'ascending' && <CaretUpOutlined aria-hidden />}
          {order === 'descending' && <CaretDownOutlined aria-hidden />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}
