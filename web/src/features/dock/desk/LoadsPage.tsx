import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import { PausedSearch } from '@/components/list/PausedSearch'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { texts } from '../texts'
import type { LoadRow, LoadState } from '../types'
import { DeskTabs } from './DeskTabs'
import { SiteFilter } from './SiteFilter'
import { desk } from './texts'

const TONES: Record<LoadState, Tone> = { PREPARED: 'waiting', WORKING: 'plain', CLOSED: 'soon', DEPARTED: 'done', CANCELLED: 'waiting' }
const KINDS = ['LOADING', 'UNLOADING', 'DELIVERY_LOADING'] as const
const STATES = ['PREPARED', 'WORKING', 'CLOSED', 'DEPARTED', 'CANCELLED'] as const

/** Every load the person may see, open ones and the past. */
export function LoadsPage() {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const columns: Column<LoadRow>[] = [
    { key: 'plate', title: t('plate'), render: (row) => row.plate, aside: (row) => <SimulatedTag simulated={row.simulated} />, card: 'title' },
    { key: 'kind', title: t('kind'), render: (row) => td(`kind_${row.kind}`), card: 'half' },
    { key: 'state', title: t('state'), render: (row) => <StatusTag tone={row.kind === 'UNLOADING' && row.state === 'CLOSED' ? 'done' : TONES[row.state]}>{td(`state_${row.state}`)}</StatusTag>, card: 'half' },
    { key: 'site', title: t('site'), render: (row) => row.siteName, card: 'half' },
    { key: 'regulated', title: t('regulated'), render: (row) => (row.regulated ? `● ${t('regulated')}` : '–'), card: 'half' },
    { key: 'plannedAt', title: t('plannedAt'), render: (row) => <TimeText at={row.plannedAt} />, sort: 'plannedAt', card: 'half' },
    { key: 'startedAt', title: t('startedAt'), render: (row) => <TimeText at={row.startedAt} />, sort: 'startedAt', card: 'half' },
    { key: 'closedAt', title: t('closedAt'), render: (row) => <TimeText at={row.closedAt} />, sort: 'closedAt', card: 'half' },
    { key: 'departedAt', title: t('departedAt'), render: (row) => <TimeText at={row.departedAt} />, card: 'leftOut' },
    { key: 'consignmentCount', title: t('counts'), render: (row) => row.consignmentCount, align: 'right', card: 'half' },
    { key: 'pieces', title: t('pieces'), render: (row) => `${row.countedPieces} / ${row.pieceCount}`, align: 'right', card: 'half' },
    { key: 'preparedAt', title: t('preparedAt'), render: (row) => <TimeText at={row.preparedAt} />, sort: 'preparedAt', hidden: true, card: 'leftOut' },
  ]
  const filters: Filter[] = [
    { key: 'text', label: t('searchHint'), kind: 'custom', render: (value, set) => <PausedSearch value={value} onChange={set} label={t('searchHint')} width={180} /> },
    { key: 'kind', label: t('kind'), kind: 'select', options: KINDS.map((value) => ({ value, label: td(`kind_${value}`) })) },
    { key: 'state', label: t('state'), kind: 'select', options: STATES.map((value) => ({ value, label: td(`state_${value}`) })) },
    { key: 'open', label: t('open'), kind: 'select', options: [{ value: 'true', label: t('open') }] },
    { key: 'regulated', label: t('regulated'), kind: 'select', options: [{ value: 'true', label: t('regulated') }] },
    { key: 'siteId', label: t('site'), kind: 'custom', render: (value, set) => <SiteFilter value={value} set={set} label={t('site')} /> },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <PageHeader title={t('loads')} />
      <DeskTabs />
      <DataList<LoadRow>
        resource="loads"
        label={t('loads')}
        columns={columns}
        filters={filters}
        defaultSort="-preparedAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/loads/${row.id}`}
        empty={<EmptyState title={t('noLoads')} hint={t('noLoadsHint')} />}
      />
    </>
  )
}
