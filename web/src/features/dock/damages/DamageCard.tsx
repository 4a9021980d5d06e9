import { Link } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { Countdown } from '@/components/Countdown'
import styles from '@/components/phone/phone.module.css'
import { useLanguage, useTexts } from '@/lib/i18n'
import { shortTime, useNow } from '@/lib/time'
import { texts } from '../texts'
import type { Damage } from '../types'
import { Solution } from './Solution'

/** One damaged packaging: the time left first, or what was done about it. */
export function DamageCard({ damage, all, showSite }: { damage: Damage; all: readonly Damage[]; showSite: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  return (
    <li className={styles.card}>
      <Link to={`/dock/damages/${damage.id}?site=${damage.siteId}`}>
        <span className={styles.cardTop}>
          <strong className={styles.mono}>{damage.number}</strong>
          <span>{t('pieceNo', { seq: damage.pieceSeq })}</span>
        </span>
      </Link>
      <div className={styles.facts}>
        {damage.solvedAt == null && <Countdown due={damage.dueAt} />}
        {showSite && <span>{damage.siteName}</span>}
        <span>{t('foundBy', { name: damage.foundBy, time: shortTime(damage.foundAt, now, language) })}</span>
        <span className={styles.above}><ClauseChip clause="A-20" /></span>
      </div>
      {damage.solvedAt != null && <Solution damage={damage} all={all} />}
    </li>
  )
}
