import { useState } from 'react'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { useTexts } from '@/lib/i18n'
import { useChoices } from '../data'
import { isOpen } from '../steps'
import { texts } from '../texts'
import type { Difference } from '../types'
import { command } from '../words'
import type { StepProps } from './context'

/** What was found against what was expected; each line needs its reason before the work is closed. */
export function Differences({ load, record, may, place }: StepProps) {
  const t = useTexts(texts)
  const reasons = useChoices('difference')
  const [asking, setAsking] = useState<Difference[] | null>(null)
  const open = load.differences.filter(isOpen)
  const nameOf = (line: Difference) => line.code ?? line.number ?? line.line
  if (load.differences.length === 0) return <p className={styles.small}>{t('noDifferences')}</p>
  return (
    <>
      <ul className={styles.items}>
        {load.differences.map((line) => (
          <li
            key={line.line}
            id={`difference:${line.line}`}
            className={`${styles.item} ${isOpen(line) ? styles.bad : styles.good} ${place === `difference:${line.line}` ? styles.shown : ''}`}
          >
            <div className={styles.itemText}>
              <strong>{t(`diff_${line.kind}`)}</strong>
              <span className={styles.mono}>{nameOf(line)}</span>
              {line.reason && (
                <span className={styles.small}>
                  {line.reasonText ?? reasons.find((each) => each.code === line.reason)?.text ?? line.reason} {line.note}
                </span>
              )}
            </div>
            {isOpen(line) && may('DIFFERENCE') && (
              <button type="button" className={styles.button} onClick={() => setAsking([line])}>
                {t('giveReason')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 && may('DIFFERENCE') && (
        <button type="button" className={`${styles.button} ${styles.wide}`} onClick={() => setAsking(open)}>
          {t('sameReason', { count: open.length })}
        </button>
      )}
      {asking && (
        <Ask
          title={asking.length === 1 ? nameOf(asking[0]!) : t('sameReason', { count: asking.length })}
          reasons={reasons}
          onAnswer={({ reason, note }) =>
            void record(command(load, 'DIFFERENCE', { lines: asking.map((line) => line.line), reason, ...(note ? { note } : {}) }))}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
