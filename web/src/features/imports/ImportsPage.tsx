import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { Navigate, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { DataList } from '@/components/list/DataList'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { number, percent } from '@/lib/format'
import { common, useTexts } from '@/lib/i18n'
import { useTargetName } from './data'
import { texts } from './texts'
import type { Job } from './types'
import { countOf, isRunning, OUTCOMES, STATE_TONES } from './words'

/** Every file that came in: who, when, what, and what became of its rows. */
export function ImportsPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const [params] = useSearchParams()
  const targetName = useTargetName()
  const target = params.get('target')
  if (target) return <Navigate to={`/imports/new?target=${encodeURIComponent(target)}`} replace />
  const create = (
    <LinkButton to="/imports/new" type="primary" icon={<PlusOutlined aria-hidden />}>
      {t('newImport')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('imports')} actions={create} />
      <DataList<Job>
        resource="imports"
        label={t('imports')}
        defaultSort="-createdAt"
        exportable={false}
        rowKey={(job) => job.id}
        rowLink={(job) => `/imports/${job.id}`}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} action={create} />}
        columns={[
          { key: 'file', title: t('file'), render: (job) => job.fileName, card: 'title' },
          { key: 'target', title: t('what'), render: (job) => targetName(job.target) },
          {
            key: 'state', title: tc('status'),
            render: (job) => (
              <StatusTag tone={STATE_TONES[job.state]}>
                {t(`state_${job.state}`)}
                {isRunning(job.state) && ` ${percent(job.progress)}`}
              </StatusTag>
            ),
          },
          { key: 'read', title: t('read'), align: 'right', render: (job) => number(job.rowsRead) },
          ...OUTCOMES.map((outcome) => ({
            key: outcome,
            title: t(outcome),
            align: 'right' as const,
            card: 'leftOut' as const,
            render: (job: Job) => <Figure count={countOf(job, outcome)} urgent={outcome === 'REFUSED'} />,
          })),
          { key: 'owner', title: t('who'), render: (job) => job.ownerName },
          { key: 'createdAt', title: t('when'), render: (job) => <TimeText at={job.createdAt} /> },
        ]}
      />
    </>
  )
}

/** A count; zero steps back, refusals step forward. */
function Figure({ count, urgent }: { count: number; urgent: boolean }) {
  if (count === 0) return <span style={{ color: 'var(--quiet)' }}>0</span>
  return urgent ? <strong style={{ color: 'var(--now)' }}>{number(count)}</strong> : <>{number(count)}</>
}
