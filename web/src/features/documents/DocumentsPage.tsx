import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { keys } from '@/lib/queries'
import { DocumentNav } from './DocumentNav'
import styles from './documents.module.css'
import { texts } from './texts'
import type { DocumentHead } from './types'

/** Every document in sight, newest first. */
export function DocumentsPage() {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  const types = useQuery({
    queryKey: keys.one('documents', 'types'),
    queryFn: ({ signal }) => api.get<{ code: string; name: string }[]>('/api/documents/types', undefined, signal),
    staleTime: 300_000,
  })
  const columns: Column<DocumentHead>[] = [
    { key: 'title', title: t('title'), card: 'title', render: (row) => row.title },
    { key: 'number', title: t('number'), sort: 'number', render: (row) => <span className={styles.mono}>{row.number}</span> },
    { key: 'type', title: t('type'), sort: 'type', card: 'half', render: (row) => row.type.name },
    { key: 'version', title: t('version'), align: 'right', card: 'half', render: (row) => row.version },
    { key: 'site', title: t('site'), card: 'half', render: (row) => siteName(row.issuingSiteId) },
    { key: 'by', title: t('issuedBy'), card: 'half', render: (row) => row.issuedByName },
    { key: 'issued', title: t('issued'), sort: 'issuedAt', card: 'half', render: (row) => <TimeText at={row.issuedAt} /> },
    { key: 'revised', title: t('revised'), card: 'leftOut', render: (row) => <TimeText at={row.revisedAt} /> },
  ]
  const filters: Filter[] = [
    { key: 'type', label: t('type'), kind: 'select', options: (types.data ?? []).map(({ code, name }) => ({ value: code, label: name })) },
    { key: 'siteId', label: t('site'), kind: 'custom', render: (value, set) => <Lookup resource="sites" aria-label={t('site')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} /> },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <DocumentNav />
      <PageHeader title={t('all')} />
      <DataList<DocumentHead> resource="documents" label={t('all')} columns={columns} filters={filters} searchHint={t('searchHint')}
        defaultSort="" exportable={false} rowKey={(row) => row.id} rowLink={(row) => `/documents/${row.id}`}
        empty={<EmptyState title={t('noDocuments')} hint={t('noDocumentsHint')} />} />
    </>
  )
}
