import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { CopyNumber } from '@/components/WaybillNumber'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { REFRESH_SECONDS } from './data'
import { texts } from './texts'
import type { StopRow } from './types'
import { WatchTabs } from './WatchTabs'
import styles from './watch.module.css'

/** What comes to a transit branch and how long what stands there may still stand. */
export function TransitPage() {
  return <StopsPage resource="transit" />
}

/** What comes to an arrival branch, and what there waits for its delivery. */
export function ArrivalsPage() {
  return <StopsPage resource="arrivals" />
}

function StopsPage({ resource }: { resource: 'transit' | 'arrivals' }) {
  const t = useTexts(texts)
  const exports = useCan('CONSIGNMENT_EXPORT')
  const filters: Filter[] = [
    {
      key: 'siteId', label: t('branch'), kind: 'custom',
      render: (value, set) => (
        <Lookup resource="sites" value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} aria-label={t('branch')} />
      ),
    },
  ]
  return (
    <>
      <PageHeader title={t(resource)} />
      <WatchTabs />
      <DataList<StopRow>
        key={resource}
        resource={`watch/${resource}`}
        label={t(resource)}
        columns={useStopColumns(resource)}
        filters={filters}
        defaultSort="dueAt"
        rowKey={(row) => row.consignmentId}
        rowLink={(row) => `/watch/${row.consignmentId}`}
        exportable={exports}
        refreshSeconds={REFRESH_SECONDS}
        empty={<EmptyState title={t('emptyStops')} hint={t('emptyHint')} />}
      />
    </>
  )
}

function useStopColumns(resource: 'transit' | 'arrivals'): Column<StopRow>[] {
  const t = useTexts(texts)
  const columns: Column<StopRow>[] = [
    {
      key: 'left', title: t('left'), sort: 'dueAt', width: 128,
      render: (row) => (
        <div className={styles.two}>
          {row.dueAt ? <Countdown due={row.dueAt} /> : <span className={styles.quiet}>{t('noTime')}</span>}
          {row.openDelays > 0 && <StatusTag tone="now">{`${t('openDelays')} ${row.openDelays}`}</StatusTag>}
        </div>
      ),
    },
    {
      key: 'number', title: t('waybill'), sort: 'number', card: 'title',
      render: (row) => <span className={styles.mono}>{row.number}</span>,
      aside: (row) => <><CopyNumber value={row.number} /><SimulatedTag simulated={row.simulated} /></>,
    },
    { key: 'state', title: t('stopState'), card: 'half', render: (row) => <StatusTag tone={row.state === 'HERE' ? 'soon' : 'plain'}>{t(`state_${row.state}`)}</StatusTag> },
    { key: 'site', title: t('branch'), card: 'half', render: (row) => row.siteName },
    { key: 'from', title: t('from'), card: 'half', render: (row) => row.fromName ?? '–' },
    { key: 'plate', title: t('vehicle'), card: 'half', render: (row) => row.plate ?? '–' },
    { key: 'eta', title: t('eta'), sort: 'eta', card: 'half', render: (row) => <TimeText at={row.expectedArrivalAt} /> },
    { key: 'arrivedAt', title: t('arrivedAt'), card: 'half', render: (row) => <TimeText at={row.arrivedAt} /> },
    { key: 'customer', title: t('customer'), width: 132, card: 'half', render: (row) => row.customerName },
    { key: 'goods', title: t('goods'), card: 'half', render: (row) => row.goodsName },
    { key: 'pieces', title: t('pieces'), align: 'right', card: 'half', render: (row) => number(row.pieceCount) },
  ]
  if (resource === 'transit')
    columns.splice(8, 0, { key: 'out', title: t('plannedOut'), card: 'half', render: (row) => <TimeText at={row.plannedDepartureAt} /> })
  return columns
}
