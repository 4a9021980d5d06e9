import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useTrackers } from './data'
import { texts } from './texts'
import styles from './watch.module.css'

/** Who tracks the consignment at each node now, and where nobody does. */
export function Trackers({ id }: { id: number }) {
  const t = useTexts(texts)
  const query = useTrackers(id)
  if (query.isError) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  return (
    <ul className={styles.facts}>
      {query.data.map((each) => (
        <li key={each.seq}>
          <strong>{each.siteName}</strong>
          <span>
            {each.name} {each.deputy && <StatusTag tone="plain">{t('deputy')}</StatusTag>}
            {each.vacant && <StatusTag tone="now">{t('vacant')}</StatusTag>}
          </span>
          <span>{each.phone && <a href={`tel:${each.phone}`}>{each.phone}</a>}</span>
          <small>{each.noDeputy && t('noDeputy')}</small>
        </li>
      ))}
    </ul>
  )
}
