import { useRoleNames } from '@/components/roles'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { texts } from '../texts'
import type { Duty } from '../types'
import styles from './day.module.css'

/** What the person is appointed to now. */
export function Duties({ duties }: { duties: Duty[] }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const siteName = useNames('sites')
  return (
    <section className={styles.panel} aria-labelledby="duties-title">
      <h2 id="duties-title">{t('duties')}</h2>
      <ul className={styles.plain}>
        {duties.map((duty) => (
          <li key={duty.id}>
            <strong>{roleName(duty.role)}</strong> {duty.siteId ? siteName(duty.siteId) : t('network')} · {t(`rank_${duty.rank}`)}
            {duty.to && <> · <TimeText at={duty.to} /></>}
          </li>
        ))}
      </ul>
    </section>
  )
}
