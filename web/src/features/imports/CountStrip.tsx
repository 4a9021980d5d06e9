import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { texts } from './texts'
import type { Counts } from './types'
import { countOf, OUTCOMES } from './words'

/** How many rows were read and what became of them. */
export function CountStrip({ counts }: { counts: Counts }) {
  const t = useTexts(texts)
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{t('read')}</dt>
        <dd>{number(counts.rowsRead)}</dd>
      </div>
      {OUTCOMES.map((outcome) => {
        const count = countOf(counts, outcome)
        return (
          <div key={outcome} className={outcome === 'REFUSED' && count > 0 ? styles.countNow : undefined}>
            <dt>
              {outcome === 'REFUSED' && count > 0 && <span aria-hidden>● </span>}
              {t(outcome)}
            </dt>
            <dd>{number(count)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
