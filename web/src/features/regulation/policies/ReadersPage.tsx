import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useRoleOptions } from '@/components/roles'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from '../regulation.module.css'
import { RegulationNav } from '../RegulationNav'
import { texts } from '../texts'
import type { Reader } from '../types'

/** Who has not confirmed what is addressed to their role. Clause D-16. */
export function ReadersPage() {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  const roles = useRoleOptions()
  const [params, setParams] = useSearchParams()
  const role = params.get('role') ?? roles[0]!.value
  const query = useQuery({
    queryKey: keys.one('regulation', 'policies', 'unread', role),
    queryFn: ({ signal }) => api.get<Reader[]>('/api/policies/unread', { role }, signal),
  })
  return (
    <>
      <RegulationNav />
      <PageHeader title={t('readers')} sentence={t('readersHint')} />
      <div className={styles.choice}>
        <label htmlFor="role-of-readers">{t('role')}</label>
        <select id="role-of-readers" value={role} onChange={(e) => setParams({ role: e.target.value }, { replace: true })}>
          {roles.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      </div>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('allRead')} />}
      {query.data && query.data.length > 0 && (
        <PlainList<Reader> label={t('readers')} rows={query.data} rowKey={(row) => row.personId}
          columns={[
            { key: 'person', title: t('person'), card: 'title', render: (row) => row.name },
            { key: 'branches', title: t('branches'), render: (row) => row.branches.map(siteName).join('、') || '–' },
            { key: 'unread', title: t('notRead'), render: (row) => row.policies.map((policy) => policy.title).join('、') },
          ]} />
      )}
    </>
  )
}
