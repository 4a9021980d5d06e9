import { useState, type FormEvent } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useChoices } from '../data'
import { slotsOf } from '../steps'
import { texts } from '../texts'
import { command } from '../words'
import type { StepProps } from './context'
import { Photos } from './Photos'

function NumberForm({ verb, onNumber }: { verb: string; onNumber: (number: string) => void }) {
  const t = useTexts(texts)
  const [number, setNumber] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!number.trim()) return
    onNumber(number.trim().toUpperCase())
    setNumber('')
  }
  return (
    <form className={styles.row} onSubmit={submit}>
      <input
        className={styles.text}
        style={{ flex: '2 1 180px' }}
        aria-label={t('sealNumber')}
        placeholder={t('sealNumber')}
        autoCapitalize="characters"
        autoComplete="off"
        maxLength={40}
        value={number}
        onChange={(e) => setNumber(e.target.value)}
      />
      <button type="submit" className={styles.primary} disabled={!number.trim()}>
        {verb}
      </button>
    </form>
  )
}

/** The seal put on when the doors close, with its photo; a further one says why. */
export function SealStep(props: StepProps) {
  const t = useTexts(texts)
  const { load, record, may } = props
  const [changing, setChanging] = useState<string | null>(null)
  const reasons = useChoices('seal_change')
  const first = load.seals.applied.length === 0
  const apply = (number: string) => (first ? void record(command(load, 'APPLY_SEAL', { number }, number)) : setChanging(number))
  return (
    <>
      <div className={styles.itemText} id="seal">
        <ClauseChip clause="A-02" />
        {load.seals.applied.map((seal) => (
          <span key={seal.at} className={styles.mono}>
            ✓ {t('sealApplied', { number: seal.number })} <span className={styles.small}>{seal.by} <TimeText at={seal.at} /></span>
          </span>
        ))}
      </div>
      {may('APPLY_SEAL') && load.state !== 'DEPARTED' && <NumberForm verb={t(first ? 'applySeal' : 'changeSeal')} onNumber={apply} />}
      {slotsOf(load, 'DEPART').length > 0 && <Photos step="DEPART" {...props} />}
      {changing && (
        <Ask
          title={`${t('changeSeal')} ${changing}`}
          reasons={reasons}
          onAnswer={({ reason, note }) => void record(command(load, 'APPLY_SEAL', { number: changing, reason, ...(note ? { note } : {}) }, changing))}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}

/** On arrival the seal is compared with the one put on at departure; a difference is reported at once. */
export function SealCheckStep({ load, record, may }: StepProps) {
  const t = useTexts(texts)
  const { expected, checked } = load.seals
  const compare = (number: string) => void record(command(load, 'CHECK_SEAL', { number }, number || t('noSeal')))
  return (
    <>
      <div className={styles.itemText} id="seal">
        {expected && <strong>{t('sealExpected', { number: expected.number, site: expected.siteName })}</strong>}
        <ClauseChip clause="A-02" />
      </div>
      {checked.map((seal) => (
        <p key={seal.at} className={seal.matches ? styles.small : styles.conflict}>
          {seal.matches ? '✓' : '⚠'} {seal.number || t('noSeal')} · {t(seal.matches ? 'sealMatches' : 'sealDiffers')} · {seal.by} <TimeText at={seal.at} />
        </p>
      ))}
      {may('CHECK_SEAL') && (
        <>
          <NumberForm verb={t('compareSeal')} onNumber={compare} />
          <button type="button" className={styles.danger} onClick={() => compare('')}>
            {t('noSeal')}
          </button>
        </>
      )}
    </>
  )
}
