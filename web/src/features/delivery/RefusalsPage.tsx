import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { TimeText } from '@/components/TimeText'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { DeliveryTabs, RefusalStateTag } from './shared'
import { texts } from './texts'
import { REFUSAL_STATES, type Refusal } from './types'

const OPEN = 'AWAITING_DECISION,RETURNING,REPACKING,REDELIVERING'

/** What is due next: the decision, then the return's departure. */
function Left({ row }: { row: Refusal }) {
  if (row.state === 'AWAITING_DECISION') return <Countdown due={row.decisionDueAt} />
  if (row.state === 'RETURNING' && row.returnDueAt) return <Countdown due={row.returnDueAt} doneAt={row.departedAt} />
  return <>–</>
}

/** 拒收返货: what consignees would not take, until it is back or signed for. */
export function RefusalsPage() {
  const t = useTexts(texts)
  const reasons = useDictionary('refusal')
  const columns: Column<Refusal>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (r) => r.number, card: 'title' },
    { key: 'left', title: t('left'), sort: 'decisionDueAt', card: 'half', render: (r) => <Left row={r} /> },
    { key: 'state', title: t('state'), sort: 'state', card: 'half', render: (r) => <RefusalStateTag state={r.state} /> },
    { key: 'pieces', title: t('pieces'), align: 'right', card: 'half', render: (r) => r.pieceIds.length },
    { key: 'reason', title: t('refusalReason'), card: 'half', render: (r) => reasons.word(r.reason) },
    { key: 'site', title: t('site'), card: 'half', render: (r) => r.siteName },
    { key: 'shipping', title: t('shippingSite'), card: 'half', render: (r) => r.shippingSiteName },
    { key: 'quarantine', title: t('quarantine'), render: (r) => r.quarantine },
    { key: 'refusedAt', title: t('refusedAt'), sort: 'refusedAt', render: (r) => <TimeText at={r.refusedAt} />, card: 'leftOut' },
    { key: 'decision', title: t('decision'), render: (r) => (r.decision ? t(`decision_${r.decision}`) : '–'), card: 'leftOut' },
    { key: 'return', title: t('returnWaybill'), render: (r) => r.returnNumber ?? '–', card: 'leftOut' },
    { key: 'customer', title: t('customer'), hidden: true, render: (r) => r.customerName, card: 'leftOut' },
  ]
  return (
    <>
      <PageHeader title={t('refusals')} />
      <DeliveryTabs />
      <DataList<Refusal>
        resource="delivery/refusals"
        label={t('refusals')}
        columns={columns}
        filters={[
          { key: 'toDecide', label: t('decision'), kind: 'select', options: [{ value: 'true', label: t('toDecide') }] },
          { key: 'state', label: t('state'), kind: 'select', options: [{ value: OPEN, label: t('open') }, ...REFUSAL_STATES.map((value) => ({ value, label: t(`rstate_${value}`) }))] },
        ]}
        searchHint={t('searchHint')}
        defaultSort="decisionDueAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/delivery/refusals/${row.id}`}
        empty={<EmptyState title={t('noRefusals')} hint={t('noRefusalsHint')} />}
      />
    </>
  )
}
