import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { EmptyState } from '@/components/EmptyState'
import { PlainList } from '@/components/list/PlainList'
import { Pager } from '@/components/list/Pager'
import { useListState } from '@/components/list/listState'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api, type Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './documents.module.css'
import { DocumentNav } from './DocumentNav'
import { ReceiptState } from './ReceiptState'
import { texts } from './texts'
import type { InboxEntry } from './types'

/** What is addressed to the reader: unread and unconfirmed first. */
export function InboxPage() {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  const [state, setState] = useListState('')
  const { page, size } = state
  const open = state.filters.show !== 'all'
  const query = useQuery({
    queryKey: keys.list('documents', { inbox: true, open, page, size }),
    queryFn: ({ signal }) => api.get<Page<InboxEntry>>('/api/documents/inbox', { open, page, size }, signal),
    placeholderData: keepPreviousData,
  })
  const waiting = useQuery({
    queryKey: keys.list('documents', { inbox: true, open: true, count: true }),
    queryFn: ({ signal }) => api.get<Page<InboxEntry>>('/api/documents/inbox', { open: true, page: 0, size: 1 }, signal),
  })
  const show = (all: boolean) => setState({ filters: { show: all ? 'all' : '' } })
  const count = waiting.data?.total
  return (
    <>
      <DocumentNav />
      <PageHeader title={t('inbox')} sentence={count === undefined ? undefined : count > 0 ? t('inboxSentence', { open: count }) : t('inboxDone')} />
      <div className={styles.choice} role="group" aria-label={t('show')}>
        <Button type={open ? 'primary' : 'default'} aria-pressed={open} onClick={() => show(false)}>{t('onlyOpen')}</Button>
        <Button type={open ? 'default' : 'primary'} aria-pressed={!open} onClick={() => show(true)}>{t('everything')}</Button>
      </div>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.total === 0 && (
        <EmptyState title={t(open ? 'nothingOpen' : 'nothingYet')} hint={t('nothingOpenHint')} />
      )}
      {query.data && query.data.rows.length > 0 && (
        <PlainList<InboxEntry> label={t('inbox')} rows={query.data.rows} rowKey={(row) => row.document.id}
          rowLink={(row) => `/documents/${row.document.id}`}
          columns={[
            {
              key: 'title', title: t('title'), card: 'title',
              render: ({ document, receipt }) => (receipt.readAt ? document.title : <strong>{document.title}</strong>),
            },
            { key: 'number', title: t('number'), render: ({ document }) => <span className={styles.mono}>{document.number}</span> },
            { key: 'type', title: t('type'), card: 'half', render: ({ document }) => document.type.name },
            { key: 'version', title: t('version'), align: 'right', card: 'leftOut', render: ({ version }) => version },
            { key: 'site', title: t('site'), card: 'half', render: ({ document }) => siteName(document.issuingSiteId) },
            { key: 'capacity', title: t('capacity'), render: ({ capacity }) => capacity },
            { key: 'revised', title: t('revised'), card: 'half', render: ({ document }) => <TimeText at={document.revisedAt} /> },
            { key: 'state', title: t('state'), card: 'half', render: ({ receipt }) => <ReceiptState receipt={receipt} /> },
          ]} />
      )}
      {query.data && query.data.total > 0 && (
        <Pager state={state} total={query.data.total} totalIsLowerBound={query.data.totalIsLowerBound ?? false} onChange={setState} />
      )}
    </>
  )
}
