import Button from 'antd/es/button'
import { useParams, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { Tabs } from '@/components/Tabs'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useVersion } from './data'
import { Differences } from './Differences'
import styles from './regulation.module.css'
import { RegulationNav } from './RegulationNav'
import { RuleTable } from './RuleTable'
import { texts } from './texts'
import { PARTS, type Version } from './types'

/** One version, part by part, and what it changed. */
export function VersionPage() {
  const t = useTexts(texts)
  const { number = '' } = useParams()
  const { data, error } = useVersion(number)
  const problem = error ? asProblem(error) : null
  if (data) return <Shown version={data} />
  if (problem && [400, 404].includes(problem.status))
    return <EmptyState title={t('notFound')} action={<LinkButton to="/regulation/versions">{t('versions')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ version }: { version: Version }) {
  const t = useTexts(texts)
  const [params, setParams] = useSearchParams()
  const { number } = version
  const tabs = PARTS.map((part) => ({
    key: part as string,
    label: `${t(`part_${part}`)} ${version.content[part].length}`,
    render: () => (
      <>
        <p className={styles.quiet}>{t(`hint_${part}`)}</p>
        <RuleTable key={part} part={part} rules={version.content[part]} />
      </>
    ),
  }))
  if (number > 1) tabs.push({ key: 'differences', label: t('sinceBefore'), render: () => <Differences path={`versions/${number}`} /> })
  return (
    <>
      <RegulationNav />
      <PageHeader
        title={t('versionNo', { number })}
        sentence={
          <>
            <StatusTag tone={version.current ? 'done' : 'waiting'}>{t(version.current ? 'current' : 'past')}</StatusTag>{' '}
            <TimeText at={version.publishedAt} /> · {version.publishedBy}{version.note && ` · ${version.note}`}
          </>
        }
        actions={
          <>
            <Button href={`/api/regulation/versions/${number}/export.json`} download>{t('json')}</Button>
            <Button href={`/api/regulation/versions/${number}/export.xlsx`} download>{t('excel')}</Button>
          </>
        }
      />
      <Tabs label={t('parts')} parts={tabs} shown={params.get('part') ?? 'checks'}
        onShow={(part) => setParams(part === 'checks' ? {} : { part }, { replace: true })} />
    </>
  )
}
