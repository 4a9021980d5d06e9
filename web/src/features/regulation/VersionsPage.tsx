import { LinkButton } from '@/components/LinkButton'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { useVersions } from './data'
import { RegulationNav } from './RegulationNav'
import { texts } from './texts'
import type { VersionHead } from './types'

/** Every version there was; a consignment keeps the one it began under. */
export function VersionsPage() {
  const t = useTexts(texts)
  const writes = useCan('REGULATION_WRITE')
  const { data, error } = useVersions()
  return (
    <>
      <RegulationNav />
      <PageHeader title={t('versions')} sentence={t('versionsHint')}
        actions={writes && <LinkButton type="primary" to="/regulation/draft">{t('draft')}</LinkButton>} />
      {error && <RefusalList problem={asProblem(error)} />}
      {!data && !error && <Loading />}
      {data && (
        <PlainList<VersionHead> label={t('versions')} rows={data} rowKey={(row) => row.number} rowLink={(row) => `/regulation/versions/${row.number}`}
          columns={[
            { key: 'number', title: t('number'), card: 'title', render: (row) => t('versionNo', { number: row.number }),
              aside: (row) => <> <StatusTag tone={row.current ? 'done' : 'waiting'}>{t(row.current ? 'current' : 'past')}</StatusTag></> },
            { key: 'published', title: t('published'), card: 'half', render: (row) => <TimeText at={row.publishedAt} /> },
            { key: 'by', title: t('publishedBy'), card: 'half', render: (row) => row.publishedBy },
            { key: 'note', title: t('note'), render: (row) => row.note || '–' },
          ]} />
      )}
    </>
  )
}
