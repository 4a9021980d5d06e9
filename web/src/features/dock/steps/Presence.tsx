import { useState } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { useLanguage, useTexts } from '@/lib/i18n'
import { usePlace } from '@/lib/place'
import { shortTime, useNow } from '@/lib/time'
import { useChoices } from '../data'
import { texts } from '../texts'
import { command, roleName } from '../words'
import type { StepProps } from './context'

/** Who commands the work on site, from when to when; one tap in, one tap out. */
export function PresenceStep({ load, record, may }: StepProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const reasons = useChoices('rough_handling')
  const { presence } = load
  const place = usePlace()
  const report = (type: 'CHECK_IN' | 'CHECK_OUT') => record(command(load, type, { ...place() }))
  const at = (time: string) => shortTime(time, now, language)
  return (
    <>
      <div className={styles.itemText}>
        {presence.role && <span>{t('byRole', { role: roleName(presence.role, language) })}</span>}
        {presence.clause && <ClauseChip clause={presence.clause} />}
      </div>
      {presence.people.length === 0 ? (
        <p className={styles.small}>{t('nobodyYet')}</p>
      ) : (
        <ul className={styles.items}>
          {presence.people.map((each) => (
            <li key={each.name + each.inAt} className={`${styles.item} ${styles.good}`}>
              {each.outAt
                ? t('presentUntil', { name: each.name, in: at(each.inAt), out: at(each.outAt) })
                : t('presentSince', { name: each.name, in: at(each.inAt) })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {presence.mayCheckIn && (
          <button type="button" className={styles.primary} onClick={() => void report('CHECK_IN')}>
            {t('checkIn')}
          </button>
        )}
        {presence.mayCheckOut && (
          <button type="button" className={styles.button} onClick={() => void report('CHECK_OUT')}>
            {t('checkOut')}
          </button>
        )}
        {may('ROUGH_HANDLING') && (
          <button type="button" className={styles.danger} onClick={() => setAsking(true)}>
            {t('rough')}
          </button>
        )}
      </div>
      {load.roughHandling.map((each) => (
        <p key={each.at} className={styles.conflict}>
          {reasons.find((one) => one.code === each.reason)?.text ?? each.reasonText} · {each.persons} · {at(each.at)}
        </p>
      ))}
      {asking && (
        <Ask
          title={t('rough')}
          reasons={reasons}
          extraLabel={t('persons')}
          onAnswer={({ reason, note, extra }) =>
            void record(command(load, 'ROUGH_HANDLING', { reason, persons: extra, ...(note ? { note } : {}) }))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
