import { ClauseChip } from '@/components/ClauseChip'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import { PausedSearch } from '@/components/list/PausedSearch'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { texts } from '../texts'
import type { QualityRow } from '../types'
import { DeskTabs } from './DeskTabs'
import { SiteFilter } from './SiteFilter'
import { desk } from './texts'

const TONES: Record<QualityRow['kind'], Tone> = { OVERRIDE: 'soon', PRESENCE_INCOMPLETE: 'soon', ROUGH_HANDLING: 'now', DIFFERENCE: 'soon', SEAL_MISMATCH: 'now' }
const KINDS = Object.keys(TONES) as QualityRow['kind'][]

/** What the quality group must see: everything that was let pass or went wrong on a dock. */
export function QualityPage() {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const columns: Column<QualityRow>[] = [
    { key: 'what', title: t('what'), render: (row) => <StatusTag tone={TONES[row.kind]}>{t(`q_${row.kind}`)}</StatusTag>, card: 'title' },
    { key: 'at', title: t('at'), render: (row) => <TimeText at={row.at} />, sort: 'at', card: 'half' },
    { key: 'site', title: t('site'), render: (row) => row.siteName, card: 'half' },
    { key: 'plate', title: t('plate'), render: (row) => `${row.plate} · ${td(`kind_${row.loadKind}`)}` },
    { key: 'number', title: t('number'), render: (row) => row.number ?? '–' },
    { key: 'text', title: t('item'), render: (row) => row.text },
    { key: 'reason', title: t('reason'), render: (row) => [row.reasonText ?? row.reason, row.note].filter(Boolean).join(' · ') || '–' },
    { key: 'clause', title: t('clause'), render: (row) => (row.clause ? <ClauseChip clause={row.clause} /> : '–'), card: 'half' },
    { key: 'by', title: t('by'), render: (row) => row.byName, card: 'half' },
  ]
  const filters: Filter[] = [
    { key: 'text', label: t('searchHint'), kind: 'custom', render: (value, set) => <PausedSearch value={value} onChange={set} label={t('searchHint')} width={180} /> },
    { key: 'kind', label: t('what'), kind: 'select', options: KINDS.map((value) => ({ value, label: t(`q_${value}`) })) },
    { key: 'siteId', label: t('site'), kind: 'custom', render: (value, set) => <SiteFilter value={value} set={set} label={t('site')} /> },
    { key: 'from', label: t('dayFrom'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <PageHeader title={t('quality')} sentence={t('qualityHint')} />
      <DeskTabs />
      <DataList<QualityRow>
        resource="handling/quality-list"
        list="quality-list"
        label={t('quality')}
        columns={columns}
        filters={filters}
        defaultSort="-at"
        rowKey={(row) => row.id}
        rowLink={(row) => `/loads/${row.loadId}`}
        empty={<EmptyState title={t('noQuality')} hint={t('noQualityHint')} />}
      />
    </>
  )
}
