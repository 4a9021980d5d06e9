import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { RegulationNav } from '../RegulationNav'
import { texts } from '../texts'
import type { MyPolicy, Policy } from '../types'

/** What the reader has to know, unread first; for headquarters all policies besides. */
export function PoliciesPage() {
  const t = useTexts(texts)
  const writes = useCan('REGULATION_WRITE')
  const mine = useQuery({
    queryKey: keys.one('regulation', 'policies', 'mine'),
    queryFn: ({ signal }) => api.get<MyPolicy[]>('/api/policies/mine', undefined, signal),
  })
  const open = mine.data?.filter((one) => !one.readAt).length
  const create = writes && <LinkButton type="primary" icon={<PlusOutlined aria-hidden />} to="/regulation/policies/new">{t('newPolicy')}</LinkButton>
  return (
    <>
      <RegulationNav />
      <PageHeader title={t('policies')} actions={create}
        sentence={open === undefined || mine.data?.length === 0 ? undefined : open > 0 ? t('policiesSentence', { count: open }) : t('policiesDone')} />
      {mine.error && <RefusalList problem={asProblem(mine.error)} />}
      {!mine.data && !mine.error && <Loading />}
      {mine.data && mine.data.length > 0 && <Mine rows={mine.data} />}
      {mine.data?.length === 0 && !writes && <EmptyState title={t('noMine')} hint={t('noMineHint')} />}
      {writes && <All create={create} />}
    </>
  )
}

function Mine({ rows }: { rows: MyPolicy[] }) {
  const t = useTexts(texts)
  return (
    <PlainList<MyPolicy> label={t('mine')} rows={rows} rowKey={(row) => row.policy.id} rowLink={(row) => `/regulation/policies/${row.policy.id}`}
      columns={[
        { key: 'title', title: t('title'), card: 'title', render: (row) => (row.readAt ? row.policy.title : <strong>{row.policy.title}</strong>) },
        { key: 'state', title: t('state'), card: 'half', render: (row) => (row.readAt
          ? <><StatusTag tone="done">{t('read')}</StatusTag> <TimeText at={row.readAt} /></>
          : <StatusTag tone="now">{t('unread')}</StatusTag>) },
        { key: 'number', title: t('number'), card: 'half', render: (row) => t('versionNo', { number: row.policy.number }) },
        { key: 'published', title: t('published'), card: 'half', render: (row) => <TimeText at={row.policy.publishedAt} /> },
      ]} />
  )
}

function All({ create }: { create: React.ReactNode }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const query = useQuery({
    queryKey: keys.one('regulation', 'policies', 'all'),
    queryFn: ({ signal }) => api.get<Policy[]>('/api/policies', { withdrawn: true }, signal),
  })
  if (query.error) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) return <EmptyState title={t('noPolicies')} hint={t('noPoliciesHint')} action={create} />
  return (
    <section aria-labelledby="all-policies" style={{ marginTop: 24 }}>
      <h2 id="all-policies">{t('allPolicies')}</h2>
      <PlainList<Policy> label={t('allPolicies')} rows={query.data} rowKey={(row) => row.id} rowLink={(row) => `/regulation/policies/${row.id}`}
        columns={[
          { key: 'title', title: t('title'), card: 'title', render: (row) => row.title },
          { key: 'code', title: t('code'), card: 'half', render: (row) => row.code },
          { key: 'number', title: t('number'), card: 'half', render: (row) => t('versionNo', { number: row.number }) },
          { key: 'roles', title: t('forRoles'), render: (row) => row.roles.map(roleName).join('、') },
          { key: 'published', title: t('published'), card: 'half', render: (row) => <TimeText at={row.publishedAt} /> },
          { key: 'state', title: t('state'), card: 'half', render: (row) => (row.withdrawnAt
            ? <StatusTag tone="waiting">{t('withdrawn')}</StatusTag> : <StatusTag tone="done">{t('current')}</StatusTag>) },
        ]} />
    </section>
  )
}
