import { Link } from 'react-router'
import styles from '@/components/phone/phone.module.css'
import { SimulatedTag } from '@/components/SimulatedTag'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText, shortTime, useNow } from '@/lib/time'
import type { ListedHere } from './listing'
import { texts } from './texts'
import type { Expected, LoadRow } from './types'

const SOON_MINUTES = 30

/** Minutes to a planned time, the first number of a card; late is said and red. */
function TimeLeft({ at, label }: { at: string | null; label: string }) {
  const language = useLanguage()
  const now = useNow()
  if (!at) return null
  const minutes = (Date.parse(at) - now) / 60_000
  const tone = minutes < 0 ? styles.now : minutes < SOON_MINUTES ? styles.soon : ''
  const left = language === 'zh'
    ? minutes < 0 ? `晚 ${durationText(minutes, 'zh')}` : `还有 ${durationText(minutes, 'zh')}`
    : minutes < 0 ? `${durationText(minutes, 'en')} late` : `in ${durationText(minutes, 'en')}`
  return (
    <span className={`${styles.time} ${tone}`}>
      {left} <span className={styles.small}>{label} {shortTime(at, now, language)}</span>
    </span>
  )
}

export function LoadCard({ row }: { row: LoadRow }) {
  const t = useTexts(texts)
  const share = row.pieceCount > 0 ? row.countedPieces / row.pieceCount : 0
  return (
    <li className={`${styles.card} ${row.regulated ? styles.key : ''}`}>
      <Link to={`/dock/loads/${row.id}`}>
        <span className={styles.cardTop}>
          <span className={styles.plate}>{row.plate}</span>
          <strong>{t(`kind_${row.kind}`)} · {t(`state_${row.state}`)}</strong>
        </span>
      </Link>
      <div className={styles.facts}>
        <TimeLeft at={row.plannedAt} label={t(row.kind === 'UNLOADING' ? 'due' : 'planned')} />
        <span>{t('waybills', { count: row.consignmentCount })}</span>
        <span>{t('pieces', { done: row.countedPieces, total: row.pieceCount })}</span>
        {row.regulated && <span className={styles.keyMark}>● {t('keyCustomer')}</span>}
        <SimulatedTag simulated={row.simulated} />
      </div>
      <div className={styles.bar} aria-hidden><span style={{ width: `${share * 100}%` }} /></div>
    </li>
  )
}

/** A vehicle listed on this phone that the server does not have yet. */
export function ListedCard({ listed }: { listed: ListedHere }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <li className={styles.card}>
      <Link to={`/dock/loads/${listed.key}`}>
        <span className={styles.cardTop}>
          <span className={styles.plate}>{listed.words[language === 'zh' ? 0 : 1]}</span>
          <strong>{t(`kind_${listed.kind}`)} · <span className={styles.pending}>{t('pending')}</span></strong>
        </span>
      </Link>
    </li>
  )
}

interface ExpectedProps {
  expected: Expected
  busy: boolean
  /** Left out where the person may not, or no vehicle is known. */
  onPrepare?: () => void
}

export function ExpectedCard({ expected, busy, onPrepare }: ExpectedProps) {
  const t = useTexts(texts)
  const pieces = expected.consignments.reduce((sum, each) => sum + each.pieceCount, 0)
  return (
    <li className={`${styles.card} ${expected.regulated ? styles.key : ''}`}>
      <div className={styles.cardTop}>
        <span className={styles.plate}>{expected.plate ?? t('noVehicle')}</span>
        <strong>{t(`kind_${expected.kind}`)}</strong>
      </div>
      <div className={styles.facts}>
        <TimeLeft at={expected.at} label={t(expected.kind === 'UNLOADING' ? 'due' : 'planned')} />
        {expected.fromSiteName && <span>{t('from', { site: expected.fromSiteName })}</span>}
        <span>{t('waybills', { count: expected.consignments.length })}</span>
        <span>{t('pieceCount', { count: pieces })}</span>
        {expected.regulated && <span className={styles.keyMark}>● {t('keyCustomer')}</span>}
      </div>
      {onPrepare && (
        <button type="button" className={`${styles.button} ${styles.wide}`} style={{ marginTop: 10 }} disabled={busy} onClick={onPrepare}>
          {t('prepare')} <span className="visually-hidden">{expected.plate}</span>
        </button>
      )}
    </li>
  )
}
