import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { EmptyState } from '@/components/EmptyState'
import { Flags } from '@/components/evidence/Flags'
import { useSlotNames } from '@/components/evidence/slots'
import { useListState } from '@/components/list/listState'
import { Pager } from '@/components/list/Pager'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api, type Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { EvidenceNav } from './EvidenceNav'
import styles from './review.module.css'
import { texts } from './texts'
import type { Review } from './types'

/** The queue of photos something speaks against, newest first. */
export function ReviewsPage() {
  const t = useTexts(texts)
  const slotName = useSlotNames()
  const siteName = useNames('sites')
  const [state, setState] = useListState('')
  const { page, size } = state
  const decided = state.filters.show === 'decided'
  const query = useQuery({
    queryKey: keys.list('evidence', { reviews: true, decided, page, size }),
    queryFn: ({ signal }) => api.get<Page<Review>>('/api/evidence-reviews', { decided, page, size }, signal),
    placeholderData: keepPreviousData,
  })
  const total = decided ? undefined : query.data?.total
  return (
    <>
      <EvidenceNav />
      <PageHeader title={t('review')} sentence={total === undefined ? undefined : total > 0 ? t('sentence', { count: total }) : t('done')} />
      <div className={styles.choice} role="group" aria-label={t('show')}>
        <Button type={decided ? 'default' : 'primary'} aria-pressed={!decided} onClick={() => setState({ filters: {} })}>{t('open')}</Button>
        <Button type={decided ? 'primary' : 'default'} aria-pressed={decided} onClick={() => setState({ filters: { show: 'decided' } })}>{t('decided')}</Button>
      </div>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.total === 0 && <EmptyState title={t(decided ? 'noDecided' : 'empty')} hint={t('emptyHint')} />}
      {query.data && query.data.rows.length > 0 && (
        <PlainList<Review> label={t('review')} rows={query.data.rows} rowKey={(row) => row.evidence.id} rowLink={(row) => `/evidence/${row.evidence.id}`}
          columns={[
            { key: 'photo', title: t('photo'), card: 'title', width: 96, render: ({ evidence }) => <img className={styles.small} src={`/api/evidence/${evidence.id}/thumbnail`} alt={slotName(evidence.slot)} loading="lazy" /> },
            { key: 'slot', title: t('slot'), card: 'half', render: ({ evidence }) => slotName(evidence.slot) },
            { key: 'doubts', title: t('doubts'), render: ({ doubts }) => <Flags flags={doubts.map((doubt) => doubt.flag)} /> },
            { key: 'site', title: t('site'), card: 'half', render: ({ evidence }) => (evidence.siteId ? siteName(evidence.siteId) : '–') },
            { key: 'by', title: t('by'), card: 'half', render: ({ evidence }) => evidence.byName },
            { key: 'taken', title: t('taken'), card: 'half', render: ({ evidence }) => <TimeText at={evidence.takenAt} /> },
            { key: 'verdict', title: t('verdict'), card: 'half', render: ({ decision }) => (decision
              ? <StatusTag tone={decision.verdict === 'REJECTED' ? 'now' : 'done'}>{t(decision.verdict === 'REJECTED' ? 'rejected' : 'accepted')}</StatusTag>
              : <StatusTag tone="waiting">{t('open')}</StatusTag>) },
          ]} />
      )}
      {query.data && query.data.total > 0 && (
        <Pager state={state} total={query.data.total} totalIsLowerBound={query.data.totalIsLowerBound ?? false} onChange={setState} />
      )}
    </>
  )
}
