import { number, percent } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import styles from './reports.module.css'
import { texts } from './texts'
import type { Counts } from './types'

const PARTS = ['onTime', 'late', 'notArrived', 'withoutPlan'] as const

/** All consignments of the period as one bar, each part with its word, count and share. */
export function PunctualityBar({ counts }: { counts: Counts }) {
  const t = useTexts(texts)
  return (
    <>
      <div className={styles.stack} aria-hidden>
        {PARTS.map((part) => (
          <div key={part} className={styles[part]} style={{ flexGrow: counts[part] }} hidden={counts[part] === 0} />
        ))}
      </div>
      <dl className={styles.legend}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>
              <span className={styles[part]} aria-hidden /> {t(part)}
            </dt>
            <dd>
              {number(counts[part])} <small>{percent(counts.total ? counts[part] / counts.total : null)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A share as bar and number. */
export function ShareBar({ share }: { share: number | null | undefined }) {
  if (share === null || share === undefined) return <span>–</span>
  return (
    <span className={styles.share}>
      <span aria-hidden>
        <span className={styles.onTime} style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)}
    </span>
  )
}

/** A count beside the largest of its column. */
export function CountBar({ count, most }: { count: number; most: number }) {
  return (
    <span className={styles.share}>
      <span aria-hidden>
        <span className={styles.count} style={{ width: `${most ? (count / most) * 100 : 0}%` }} />
      </span>
      {number(count)}
    </span>
  )
}
