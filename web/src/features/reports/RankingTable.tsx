import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { DataCards } from '@/components/list/DataCards'
import { DataTable } from '@/components/list/DataTable'
import { nextSort } from '@/components/list/listState'
import type { Column } from '@/components/list/types'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { common, useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { asProblem } from '@/lib/problem'
import { sorted, type Values } from './order'
import styles from './reports.module.css'

interface Props<R> {
  title: string
  rows: R[] | undefined
  error: unknown
  columns: Column<R>[]
  values: Values<R>
  rowKey: (row: R) => number
  rowLink: (row: R) => string | undefined
  excel: string
}

/** A ranking: sorted here, since all its rows are here; each row opens the consignments behind it. */
export function RankingTable<R>({ title, rows, error, values, excel, rowLink, ...table }: Props<R>) {
  const tc = useTexts(common)
  const isPhone = useIsPhone()
  const [sort, setSort] = useState('')
  const shown = {
    label: title,
    rows: sorted(rows ?? [], sort, values),
    rowLink: rows?.[0] && rowLink(rows[0]) ? (row: R) => rowLink(row)! : undefined,
    ...table,
  }
  return (
    <section className={styles.ranking}>
      <header>
        <h2>{title}</h2>
        <Button icon={<DownloadOutlined aria-hidden />} href={excel} download>
          {tc('export')}
        </Button>
      </header>
      {error ? <RefusalList problem={asProblem(error)} /> : !rows && <Loading />}
      {rows && rows.length > 0 && (isPhone ? (
        <DataCards {...shown} />
      ) : (
        <DataTable {...shown} sort={sort} onSort={(key) => setSort(nextSort(sort, key, ''))} selected={null} onSelect={() => undefined} />
      ))}
    </section>
  )
}
