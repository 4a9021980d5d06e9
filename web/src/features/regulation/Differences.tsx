import { ClauseChip } from '@/components/ClauseChip'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useDifferences } from './data'
import styles from './regulation.module.css'
import { texts } from './texts'
import type { Difference } from './types'

const TONES: Record<Difference['kind'], Tone> = { ADDED: 'done', CHANGED: 'soon', REMOVED: 'now' }

/** What changed, rule by rule, before and after. */
export function Differences({ path }: { path: string }) {
  const t = useTexts(texts)
  const { data, error } = useDifferences(path)
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!data) return <Loading />
  if (data.length === 0) return <p className={styles.quiet}>{t('noDifferences')}</p>
  return (
    <ol className={styles.differences}>
      {data.map((one, index) => (
        <li key={index}>
          <p>
            <StatusTag tone={TONES[one.kind]}>{one.kindName}</StatusTag> <span className={styles.quiet}>{one.partName}</span>{' '}
            <strong>{one.title}</strong> <span className={styles.code}>{one.code}</span> {one.clause && <ClauseChip clause={one.clause} />}
          </p>
          {one.changes.length > 0 && <Changes difference={one} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ difference }: { difference: Difference }) {
  const t = useTexts(texts)
  return (
    <table className={styles.changes}>
      <thead>
        <tr><th scope="col">{t('what')}</th><th scope="col">{t('before')}</th><th scope="col">{t('afterwards')}</th></tr>
      </thead>
      <tbody>
        {difference.changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.label}</th>
            <td><del>{change.before}</del></td>
            <td><ins>{change.after}</ins></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
