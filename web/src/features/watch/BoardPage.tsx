import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { SimulatedTag } from '@/components/SimulatedTag'
import { TimeText } from '@/components/TimeText'
import { CopyNumber } from '@/components/WaybillNumber'
import { common, useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { REFRESH_SECONDS } from './data'
import { Lights } from './Lights'
import { SheetState, TimeLeft, Why } from './Marks'
import { RowActions } from './RowActions'
import { texts } from './texts'
import { DELAY_KINDS, LIGHTS, type BoardRow } from './types'
import { WatchTabs } from './WatchTabs'
import styles from './watch.module.css'

const DelayDrawer = lazy(() => import('./DelayDrawer').then(({ DelayDrawer }) => ({ default: DelayDrawer })))
const ContactDrawer = lazy(() => import('./ContactDrawer').then(({ ContactDrawer }) => ({ default: ContactDrawer })))

interface Open {
  row: BoardRow
  part: 'delays' | 'contact'
}

/** Key cargo by minutes left; everything a tracker does about it is one click from the row. */
export function BoardPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const works = useCan('TRACKING_WORK')
  const exports = useCan('CONSIGNMENT_EXPORT')
  const [params] = useSearchParams()
  const [open, setOpen] = useState<Open | null>(null)
  const columns = useBoardColumns(works, (row, part) => setOpen({ row, part }))
  const filters: Filter[] = [
    { key: 'mine', label: t('mine'), kind: 'select', options: [{ value: 'true', label: tc('yes') }] },
    { key: 'light', label: tc('status'), kind: 'select', options: LIGHTS.map((value) => ({ value, label: t(`light_${value}`) })) },
    { key: 'delay', label: t('kind'), kind: 'select', options: DELAY_KINDS.map((value) => ({ value, label: t(`delay_${value}`) })) },
    {
      key: 'siteId', label: t('branch'), kind: 'custom',
      render: (value, set) => (
        <Lookup resource="sites" value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} aria-label={t('branch')} />
      ),
    },
    {
      key: 'customerId', label: t('customer'), kind: 'custom',
      render: (value, set) => (
        <Lookup resource="customers" value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} aria-label={t('customer')} />
      ),
    },
  ]
  return (
    <>
      <PageHeader title={t('board')} />
      <WatchTabs />
      <Lights params={params} />
      <DataList<BoardRow>
        resource="watch/board"
        label={t('board')}
        columns={columns}
        filters={filters}
        searchHint={t('searchHint')}
        defaultSort="dueAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/watch/${row.id}`}
        exportable={exports}
        refreshSeconds={REFRESH_SECONDS}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
      <Suspense>
        {open?.part === 'delays' && (
          <DelayDrawer id={open.row.id} number={open.row.number} onClose={() => setOpen(null)} />
        )}
        {open?.part === 'contact' && (
          <ContactDrawer id={open.row.id} number={open.row.number} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  )
}

function useBoardColumns(works: boolean, open: (row: BoardRow, part: Open['part']) => void): Column<BoardRow>[] {
  const t = useTexts(texts)
  const columns: Column<BoardRow>[] = [
    { key: 'left', title: t('left'), width: 128, render: (row) => <TimeLeft row={row} /> },
    {
      key: 'number', title: t('waybill'), card: 'title',
      render: (row) => <span className={styles.mono}>{row.number}</span>,
      aside: (row) => <><CopyNumber value={row.number} /><SimulatedTag simulated={row.simulated} /></>,
    },
    { key: 'why', title: t('why'), width: 120, render: (row) => <Why row={row} /> },
    { key: 'customer', title: t('customer'), width: 132, card: 'half', render: (row) => row.customerName },
    { key: 'inCharge', title: t('inCharge'), card: 'half', render: (row) => row.siteName },
    { key: 'next', title: t('next'), card: 'half', render: (row) => row.nextSiteName ?? '–' },
    { key: 'eta', title: t('eta'), card: 'half', render: (row) => <TimeText at={row.eta} /> },
    { key: 'plate', title: t('vehicle'), card: 'half', render: (row) => <span className={styles.whole}>{row.plate ?? '–'}</span> },
    { key: 'news', title: t('lastNews'), card: 'half', render: (row) => <TimeText at={row.lastNewsAt} /> },
    { key: 'sheet', title: t('sheet'), width: 132, render: (row) => <SheetState sheet={row.sheet} /> },
  ]
  if (works)
    columns.push({
      key: 'actions', title: t('actions'), width: 176,
      render: (row) => <RowActions row={row} onDelays={() => open(row, 'delays')} onContact={() => open(row, 'contact')} />,
    })
  return columns
}
