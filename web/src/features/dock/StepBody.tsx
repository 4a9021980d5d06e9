import { useState } from 'react'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { useTexts } from '@/lib/i18n'
import type { StepCard } from './steps'
import { Checks } from './steps/Checks'
import type { StepProps } from './steps/context'
import { Differences } from './steps/Differences'
import { Gate } from './steps/Gate'
import { Photos } from './steps/Photos'
import { PresenceStep } from './steps/Presence'
import { PutAway } from './steps/PutAway'
import { ScanStep } from './steps/Scan'
import { SealCheckStep, SealStep } from './steps/Seals'
import { texts } from './texts'
import { command } from './words'

type Props = StepProps & { card: StepCard; condition: string; setCondition: (code: string) => void }

/** The card of a step: what is done there, and the gate it ends in. */
export function StepBody({ card, condition, setCondition, ...props }: Props) {
  const t = useTexts(texts)
  const { load } = props
  switch (card.key) {
    case 'checks:START':
      return <Checks step="START" {...props} />
    case 'checks:CLOSE':
      return <Checks step="CLOSE" {...props} />
    case 'photos:START':
      return <Photos step="START" {...props} />
    case 'photos:CLOSE':
      return <Photos step="CLOSE" {...props} />
    case 'presence':
      return <PresenceStep {...props} />
    case 'sealCheck':
      return <SealCheckStep {...props} />
    case 'scan':
      return (
        <>
          {load.state === 'PREPARED' && <Begin {...props} />}
          <ScanStep {...props} condition={condition} setCondition={setCondition} />
        </>
      )
    case 'differences':
      return <Differences {...props} />
    case 'close':
      if (load.state === 'PREPARED') return <Begin {...props} />
      return load.state === 'WORKING' ? <Gate step="CLOSE" {...props} /> : <p className={styles.small}>✓ {t('isDone')}</p>
    case 'seal':
      return card.state === 'later' ? <p className={styles.small}>{t('laterHint')}</p> : <SealStep {...props} />
    case 'depart':
      if (card.state === 'later') return <p className={styles.small}>{t('laterHint')}</p>
      return load.state === 'CLOSED' ? <Gate step="DEPART" {...props} /> : <p className={styles.small}>✓ {t('isDone')}</p>
    case 'putAway':
      return card.state === 'later' ? <p className={styles.small}>{t('laterHint')}</p> : <PutAway {...props} />
  }
}

/** Before the work: the vehicle's arrival, the gate to start, and the way out of a load prepared in vain. */
function Begin(props: StepProps) {
  const t = useTexts(texts)
  const { load, record, may } = props
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Gate step="START" {...props} />
      <div className={styles.row}>
        {load.kind === 'UNLOADING' && load.arrivedAt == null && may('ARRIVE') && (
          <button type="button" className={styles.button} onClick={() => void record(command(load, 'ARRIVE'))}>
            {t('arrived')}
          </button>
        )}
        {load.actions.includes('CANCEL') && (
          <button type="button" className={styles.quietButton} onClick={() => setAsking(true)}>
            {t('cancelLoad')}
          </button>
        )}
      </div>
      {asking && (
        <Ask
          title={`${t('cancelLoad')} ${load.plate}`}
          noteLabel={t('whyCancel')}
          confirm={t('cancelLoad')}
          onAnswer={({ note }) => void record(command(load, 'CANCEL', { reason: note }))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
