import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useContacts } from './data'
import { texts } from './texts'
import styles from './watch.module.css'

/** Every talk about the consignment, the latest first. */
export function ContactList({ id }: { id: number }) {
  const t = useTexts(texts)
  const query = useContacts(id)
  if (query.isError) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) return <p className={styles.quiet}>{t('noContacts')}</p>
  return (
    <ul className={styles.facts}>
      {query.data.map((each) => (
        <li key={each.id}>
          <TimeText at={each.at} />
          <strong>{each.byName} → {each.whom}</strong>
          <span>{each.said}</span>
          <small>{t(`channel_${each.channel}`)}</small>
        </li>
      ))}
    </ul>
  )
}
