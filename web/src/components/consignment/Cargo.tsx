import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText, useNow } from '@/lib/time'
import { Provenance } from '../Provenance'
import { StatusTag } from '../StatusTag'
import { TimeText } from '../TimeText'
import styles from './cargo.module.css'
import { cargo } from './texts'
import { delayTone, isFinal, statusTone } from './timing'
import type { ConsignmentStatus, FiveFields, Sourced, Timing } from './types'

export function CargoStatus({ status }: { status: ConsignmentStatus }) {
  const t = useTexts(cargo)
  return <StatusTag tone={statusTone(status)}>{t(`status_${status}`)}</StatusTag>
}

/** 重点 beside a customer's name; ordinary customers carry no tag. */
export function ClassTag({ customerClass }: { customerClass: string }) {
  const t = useTexts(cargo)
  return customerClass === 'KEY' ? <span className={styles.key}>{t('class_KEY')}</span> : null
}

/** Minutes behind or before the plan in words, coloured by how urgent they are. */
export function Delay({ timing, eta }: { timing: Timing; eta: string | null }) {
  const t = useTexts(cargo)
  const language = useLanguage()
  const now = useNow()
  if (timing.minutesLate == null || timing.status === 'CANCELLED') return <span>–</span>
  const time = durationText(timing.minutesLate, language)
  const text = timing.minutesLate > 0 ? t('late', { time }) : timing.minutesLate < 0 ? t('early', { time }) : t('onTime')
  return <StatusTag tone={delayTone(timing, eta, now)}>{text}</StatusTag>
}

interface FactProps<T> {
  fact: Sourced<T>
  render: (value: T) => ReactNode
  settled?: boolean
}

/** A value over its source and age. */
export function Fact<T>({ fact, render, settled }: FactProps<T>) {
  const t = useTexts(cargo)
  return (
    <div className={styles.fact}>
      <span>{fact.value == null ? <span className={styles.quiet}>{t('unknown')}</span> : render(fact.value)}</span>
      {fact.value != null && <Provenance source={fact.source} at={fact.at} settled={settled} />}
    </div>
  )
}

type FieldName = keyof FiveFields
export const FIVE: FieldName[] = ['origin', 'destination', 'position', 'means', 'eta']

/** One of the five fields with its source and age. */
export function FiveField({ name, fields, status }: { name: FieldName; fields: FiveFields; status: ConsignmentStatus }) {
  const t = useTexts(cargo)
  const settled = isFinal(status)
  switch (name) {
    case 'means':
      return (
        <Fact
          fact={fields.means}
          settled
          render={(means) => (
            <>
              {means.text ?? `#${means.vehicleId}`}
              {!means.onBoard && !settled && <span className={styles.quiet}> {t('expectedVehicle')}</span>}
            </>
          )}
        />
      )
    case 'eta':
      return <Fact fact={fields.eta} settled={settled} render={(at) => <TimeText at={at} />} />
    case 'position':
      return <Fact fact={fields.position} settled={settled} render={(place) => place.text} />
    default:
      return <Fact fact={fields[name]} settled render={(place) => place.text} />
  }
}

/** All five in one line (Clause B-14). */
export function FiveFieldsBar({ fields, status }: { fields: FiveFields; status: ConsignmentStatus }) {
  const t = useTexts(cargo)
  return (
    <dl className={styles.five}>
      {FIVE.map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            <FiveField name={name} fields={fields} status={status} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
