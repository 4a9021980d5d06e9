import { useState } from 'react'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { useTexts } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { stepOfPlace, unmetNow } from '../steps'
import { texts } from '../texts'
import type { LoadStep } from '../types'
import { command } from '../words'
import type { StepProps } from './context'

const TYPE = { START: 'START', CLOSE: 'CLOSE', DEPART: 'DEPART' } as const

/** The button of a gate. Closed, it is a to-do list whose lines lead to the place where it is done. */
export function Gate({ step, load, record, goTo }: StepProps & { step: Exclude<LoadStep, 'PUT_AWAY'> }) {
  const t = useTexts(texts)
  const [asked, setAsked] = useState(false)
  const said = load.next === step ? load.unmet : []
  const unmet = unmetNow(load, step, said, (what) => t(`${what}Missing`))
  const verb = step === 'START' ? t(`start_${load.kind}`) : step === 'CLOSE' ? t(`close_${load.kind}`) : t(load.kind === 'DELIVERY_LOADING' ? 'depart_DELIVERY_LOADING' : 'depart_LOADING')
  const press = () => {
    setAsked(true)
    if (unmet.length === 0) void record(command(load, TYPE[step]))
  }
  return (
    <>
      {asked && unmet.length > 0 && (
        <RefusalList
          problem={new Problem(409, { unmet })}
          remedy={({ field }) =>
            field && stepOfPlace(load, field) ? (
              <button type="button" className={styles.jump} onClick={() => goTo(field)}>
                {t('goThere')}
              </button>
            ) : null}
        />
      )}
      <button type="button" className={`${styles.primary} ${styles.wide}`} onClick={press}>
        {verb}
      </button>
    </>
  )
}
