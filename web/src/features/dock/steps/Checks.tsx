import { useState } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { TimeText } from '@/components/TimeText'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useChoices } from '../data'
import { itemsOf } from '../steps'
import { texts } from '../texts'
import type { LoadItem, LoadStep, Outcome } from '../types'
import { command, keyOf, roleName } from '../words'
import type { StepProps } from './context'

/** Rules of stowing are derived from the goods and may not fit this load; the other items always apply. */
const STOWING = 'stow_'

/** The items somebody signs with pass or fail; all at once where all pass. */
export function Checks({ step, ...props }: StepProps & { step: LoadStep }) {
  const t = useTexts(texts)
  const { load, record } = props
  // conflicts of stowing come first: they can make one change the vehicle
  const items = [...itemsOf(load, step)].sort((a, b) => Number(b.conflict) - Number(a.conflict))
  const open = items.filter((item) => item.outcome == null && item.maySign && !item.conflict)
  const sign = (chosen: LoadItem[], outcome: Outcome, note?: string) =>
    record(...chosen.map((item) =>
      command(load, 'CHECK', { ...keyOf(item), outcome, ...(note ? { note } : {}) }, `${item.text} ${t(`outcome_${outcome}`)}`)))
  return (
    <>
      <ul className={styles.items}>
        {items.map((item) => (
          <CheckItem key={item.place} item={item} sign={sign} {...props} />
        ))}
      </ul>
      {open.length > 1 && (
        <button type="button" className={`${styles.button} ${styles.wide}`} onClick={() => void sign(open, 'PASS')}>
          {t('signAll', { count: open.length })}
        </button>
      )}
    </>
  )
}

type Sign = (chosen: LoadItem[], outcome: Outcome, note?: string) => Promise<boolean>

function CheckItem({ item, sign, load, record, may, place }: StepProps & { item: LoadItem; sign: Sign }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [asking, setAsking] = useState<'FAIL' | 'NOT_APPLICABLE' | 'OVERRIDE' | null>(null)
  const good = item.outcome != null && item.outcome !== 'FAIL'
  return (
    <li
      id={item.place}
      className={`${styles.item} ${good ? styles.good : item.outcome === 'FAIL' ? styles.bad : ''} ${place === item.place ? styles.shown : ''}`}
    >
      <div className={styles.itemText}>
        {item.conflict && <span className={styles.conflict}>⚠ {t('conflict')}</span>}
        <strong>{item.text}</strong>
        {item.number && <span className={styles.mono}>{item.number}</span>}
        <ClauseChip clause={item.clause} />
      </div>
      {item.outcome && <Signed item={item} />}
      {item.maySign ? (
        <div className={styles.row} role="group" aria-label={item.text}>
          <button type="button" className={item.outcome === 'PASS' ? styles.primary : styles.button} aria-pressed={item.outcome === 'PASS'} onClick={() => void sign([item], 'PASS')}>
            ✓ {t('pass')}
          </button>
          <button type="button" className={styles.danger} aria-pressed={item.outcome === 'FAIL'} onClick={() => setAsking('FAIL')}>
            ✗ {t('fail')}
          </button>
          {item.code.startsWith(STOWING) && (
            <button type="button" className={styles.quietButton} onClick={() => setAsking('NOT_APPLICABLE')}>
              {t('notApplicable')}
            </button>
          )}
        </div>
      ) : (
        !good && <span className={styles.small}>{t('byRole', { role: roleName(item.signingRole, language) })}</span>
      )}
      {item.overridable && !good && may('OVERRIDE') && load.actions.includes('OVERRIDE') && (
        <button type="button" className={styles.quietButton} onClick={() => setAsking('OVERRIDE')}>
          {t('override')}
        </button>
      )}
      {asking === 'OVERRIDE' && (
        <AskOverride
          text={item.text}
          onAnswer={(reason, note) => void record(command(load, 'OVERRIDE', { ...keyOf(item), item: 'CHECK', reason, note }, item.text))}
          onClose={() => setAsking(null)}
        />
      )}
      {(asking === 'FAIL' || asking === 'NOT_APPLICABLE') && (
        <Ask
          title={item.text}
          noteLabel={t(asking === 'FAIL' ? 'whyFail' : 'whyNot')}
          onAnswer={({ note }) => void sign([item], asking, note)}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  )
}

function Signed({ item }: { item: LoadItem }) {
  const t = useTexts(texts)
  return (
    <span className={styles.small}>
      {t(`outcome_${item.outcome!}`)} · {item.by} <TimeText at={item.at} />
      {item.note && ` · ${item.note}`} {item.pending && <span className={styles.pending}>{t('pending')}</span>}
    </span>
  )
}

/** The operations manager passes something with a reason that goes onto the quality list. */
export function AskOverride({ text, onAnswer, onClose }: { text: string; onAnswer: (reason: string, note: string) => void; onClose: () => void }) {
  const t = useTexts(texts)
  const reasons = useChoices('override')
  return (
    <Ask
      title={`${t('overrideTitle')}：${text}`}
      hint={t('overrideHint')}
      reasons={reasons}
      noteRequired
      confirm={t('override')}
      onAnswer={({ reason, note }) => onAnswer(reason, note)}
      onClose={onClose}
    />
  )
}
