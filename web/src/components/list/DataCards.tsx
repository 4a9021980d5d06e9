import styles from './list.module.css'
import { RowLink } from './RowLink'
import type { Column } from './types'

interface Props<R> {
  label: string
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => number
  rowLink?: (row: R) => string
}

/** The list on a phone: one card per row, its title opens it. */
export function DataCards<R>({ label, rows, columns, rowKey, rowLink }: Props<R>) {
  const title = columns.find((c) => c.card === 'title') ?? columns[0]
  const others = columns.filter((c) => c !== title && c.card !== 'leftOut')
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.cardTitle}>
            <RowLink to={rowLink?.(row)}>{title?.render(row)}</RowLink>
            {title?.aside?.(row)}
          </div>
          <dl>
            {others.map((column) => (
              <div key={column.key} className={column.card === 'half' ? styles.half : undefined}>
                <dt>{column.title}</dt>
                <dd>
                  {column.render(row)}
                  {column.aside?.(row)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
