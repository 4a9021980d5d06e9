import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import type { Change } from '../types'
import styles from './detail.module.css'
import { detail } from './texts'
import { useFactNames } from './useFactNames'

/** Every edit with what stood there before (Clause C-03). */
export function Changes({ id }: { id: number }) {
  const t = useTexts(detail)
  const query = useQuery({
    queryKey: keys.one('consignments', id, 'changes'),
    queryFn: ({ signal }) => api.get<Change[]>(`/api/consignments/${id}/changes`, undefined, signal),
  })
  if (query.error) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) return <EmptyState title={t('noChanges')} hint={t('noChangesHint')} />
  return (
    <div className={styles.panel}>
      {[...query.data].sort((a, b) => b.version - a.version).map((change) => (
        <OneChange key={change.version} change={change} />
      ))}
    </div>
  )
}

function OneChange({ change }: { change: Change }) {
  const t = useTexts(detail)
  const { labelOf, valueOf } = useFactNames()
  const paths = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])]
  return (
    <section className={styles.change}>
      <h3>
        <TimeText at={change.at} /> <span>{t('changedBy', { name: change.byName })}</span>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {paths.map((path) => (
            <tr key={path}>
              <td>{labelOf(path)}</td>
              <td className={styles.gone}>{valueOf(path, change.before[path])}</td>
              <td>{valueOf(path, change.after[path])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
