import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag } from '@/components/StatusTag'
import { CopyNumber } from '@/components/WaybillNumber'
import { useTexts } from '@/lib/i18n'
import { NewRelease } from './NewRelease'
import { DeliveryTabs, ReleaseStateTag } from './shared'
import { texts } from './texts'
import { RELEASE_STATES, REVIEWERS, type ReleaseRow } from './types'

const OPEN = 'DRAFT,IN_REVIEW,APPROVED,REJECTED'

/** 出库审核: what waits for release, by the time left. */
export function ReleasesPage() {
  const t = useTexts(texts)
  const columns: Column<ReleaseRow>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (r) => r.number, aside: (r) => <CopyNumber value={r.number} />, card: 'title' },
    { key: 'left', title: t('left'), sort: 'reviewDueAt', card: 'half', render: (r) => (r.state === 'IN_REVIEW' && r.reviewDueAt ? <Countdown due={r.reviewDueAt} /> : '–') },
    { key: 'state', title: t('state'), sort: 'state', card: 'half', render: (r) => <ReleaseStateTag row={r} /> },
    { key: 'reviews', title: t('reviews'), render: (r) => <Reviews row={r} /> },
    { key: 'consignee', title: t('consignee'), render: (r) => r.consigneeName },
    { key: 'goods', title: t('goods'), render: (r) => r.goodsName, card: 'leftOut' },
    { key: 'pieces', title: t('pieces'), align: 'right', card: 'half', render: (r) => t('piecesOf', { count: r.pieces, all: r.ofPieces }) },
    { key: 'vehicle', title: t('vehicle'), card: 'half', render: (r) => (r.mode === 'PICKUP' ? t('mode_PICKUP') : (r.vehicle ?? '–')) },
    { key: 'courier', title: t('courier'), card: 'leftOut', render: (r) => r.courierName ?? '–' },
    { key: 'deficiencies', title: t('deficiencies'), align: 'right', render: (r) => (r.openDeficiencies > 0 ? <StatusTag tone="now">{r.openDeficiencies}</StatusTag> : '–'), card: 'leftOut' },
    { key: 'customer', title: t('customer'), hidden: true, render: (r) => r.customerName, card: 'leftOut' },
    { key: 'site', title: t('site'), hidden: true, render: (r) => r.siteName, card: 'leftOut' },
  ]
  return (
    <>
      <PageHeader title={t('releases')} actions={<NewRelease />} />
      <DeliveryTabs />
      <DataList<ReleaseRow>
        resource="delivery/releases"
        label={t('releases')}
        columns={columns}
        filters={[
          { key: 'toReview', label: t('reviews'), kind: 'select', options: [{ value: 'true', label: t('toReview') }] },
          { key: 'state', label: t('state'), kind: 'select', options: [{ value: OPEN, label: t('open') }, ...RELEASE_STATES.map((value) => ({ value, label: t(`state_${value}`) }))] },
        ]}
        searchHint={t('searchHint')}
        defaultSort="reviewDueAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/delivery/releases/${row.id}`}
        empty={<EmptyState title={t('noReleases')} hint={t('noReleasesHint')} />}
      />
    </>
  )
}

/** Who has approved what it says now, and who is still awaited. */
function Reviews({ row }: { row: ReleaseRow }) {
  const t = useTexts(texts)
  if (row.state !== 'IN_REVIEW' && row.state !== 'APPROVED' && row.state !== 'DONE') return <>–</>
  return (
    <>
      {REVIEWERS.map((role) => (
        <span key={role} style={{ marginRight: 12 }}>
          <StatusTag tone={row.approved.includes(role) ? 'done' : 'waiting'}>{t(`role_${role}`)}</StatusTag>
        </span>
      ))}
    </>
  )
}
