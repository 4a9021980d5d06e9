import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Left, Marks, SeverityTag, WaitingTag } from '@/components/incidents/Tags'
import { incidentTexts } from '@/components/incidents/texts'
import { SEVERITIES, WAITING, type Incident, type Waiting } from '@/components/incidents/types'
import { LinkButton } from '@/components/LinkButton'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import styles from './incidents.module.css'
import { texts } from './texts'
import type { Kind } from './types'

/** 异常: what went wrong, by the time left of what is owed next. */
export function IncidentsPage() {
  const t = useTexts(texts)
  const ti = useTexts(incidentTexts)
  const opens = useCan('INCIDENT_OPEN')
  const kinds = useQuery({ queryKey: keys.one('incidents', 'kinds'), queryFn: ({ signal }) => api.get<Kind[]>('/api/incidents/kinds', undefined, signal), staleTime: 300_000 })
  const columns: Column<Incident>[] = [
    { key: 'kind', title: t('kind'), sort: 'kind', render: (r) => r.kindName, card: 'title' },
    { key: 'severity', title: t('severity'), sort: 'severity', card: 'half', render: (r) => <SeverityTag severity={r.severity} /> },
    { key: 'left', title: t('left'), sort: 'dueAt', card: 'half', render: (r) => <Left row={r} /> },
    { key: 'waiting', title: t('waiting'), card: 'half', render: (r) => <WaitingTag row={r} /> },
    { key: 'waybill', title: t('waybill'), sort: 'number', card: 'half', render: (r) => r.waybill },
    { key: 'pieces', title: t('pieces'), align: 'right', card: 'half', render: (r) => (r.pieceIds.length ? ti('pieces', { count: r.pieceIds.length }) : ti('allPieces')) },
    { key: 'marks', title: t('marks'), card: 'half', render: (r) => <Marks row={r} /> },
    { key: 'site', title: t('site'), card: 'half', render: (r) => r.siteName },
    { key: 'stage', title: t('stage'), card: 'leftOut', render: (r) => t(`stage_${r.stage}`) },
    { key: 'words', title: t('words'), card: 'leftOut', render: (r) => r.words ?? '–' },
    { key: 'openedAt', title: t('openedAt'), sort: 'openedAt', card: 'half', render: (r) => <TimeText at={r.openedAt} /> },
    { key: 'number', title: t('number'), sort: 'id', card: 'leftOut', render: (r) => r.number },
    { key: 'customer', title: t('customer'), hidden: true, card: 'leftOut', render: (r) => r.customerName ?? '–' },
    { key: 'reportDueAt', title: t('reportDueAt'), sort: 'reportDueAt', hidden: true, card: 'leftOut', render: (r) => <TimeText at={r.reportDueAt} /> },
    { key: 'closedAt', title: t('closedAt'), sort: 'closedAt', hidden: true, card: 'leftOut', render: (r) => <TimeText at={r.closedAt} /> },
  ]
  const filters: Filter[] = [
    { key: 'open', label: t('state'), kind: 'select', options: [{ value: 'true', label: t('openOnes') }, { value: 'false', label: t('closedOnes') }] },
    { key: 'waiting', label: t('waiting'), kind: 'select', options: WAITING.map((value) => ({ value, label: ti(`waiting_${value}`) })) },
    { key: 'kind', label: t('kind'), kind: 'select', options: (kinds.data ?? []).map((one) => ({ value: one.kind, label: one.name })) },
    { key: 'severity', label: t('severity'), kind: 'select', options: SEVERITIES.map((value) => ({ value, label: ti(`severity_${value}`) })) },
    { key: 'blocked', label: ti('held'), kind: 'select', options: [{ value: 'true', label: ti('held') }] },
    { key: 'late', label: ti('late'), kind: 'select', options: [{ value: 'true', label: ti('late') }] },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <PageHeader title={t('incidents')} actions={opens && <LinkButton type="primary" to="/incidents/new">{ti('open')}</LinkButton>} />
      <Counts />
      <DataList<Incident>
        resource="incidents"
        label={t('incidents')}
        columns={columns}
        filters={filters}
        searchHint={t('searchHint')}
        defaultSort="dueAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/incidents/${row.id}`}
        empty={<EmptyState title={t('noIncidents')} hint={t('noIncidentsHint')} />}
      />
    </>
  )
}

/** How many open ones wait for what; each is a way to just these. */
function Counts() {
  const t = useTexts(texts)
  const ti = useTexts(incidentTexts)
  const [params, setParams] = useSearchParams()
  const { data } = useQuery({ queryKey: keys.list('incidents', { counts: true }), queryFn: ({ signal }) => api.get<Partial<Record<Waiting, number>>>('/api/incidents/counts', undefined, signal) })
  const chosen = params.get('waiting') ?? ''
  const show = (waiting: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete('page')
      if (waiting) next.set('waiting', waiting)
      else next.delete('waiting')
      next.set('open', 'true')
      return next
    })
  const all = Object.values(data ?? {}).reduce((sum, count) => sum + (count ?? 0), 0)
  return (
    <div className={styles.counts} role="group" aria-label={t('waiting')}>
      <button type="button" aria-pressed={chosen === '' && params.get('open') === 'true'} onClick={() => show('')}>{t('openOnes')} <b>{all}</b></button>
      {WAITING.map((one) => (
        <button key={one} type="button" aria-pressed={chosen === one} onClick={() => show(one)}>
          {ti(`waiting_${one}`)} <b>{data?.[one] ?? 0}</b>
        </button>
      ))}
    </div>
  )
}
