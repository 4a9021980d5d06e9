import { useState } from 'react'
import { PhotoCapture } from '@/components/camera/PhotoCapture'
import { ClauseChip } from '@/components/ClauseChip'
import styles from '@/components/phone/phone.module.css'
import { useTexts } from '@/lib/i18n'
import { isUnsent, outbox, useOutbox, type OutboxPhoto } from '@/lib/outbox'
import { usePlace } from '@/lib/place'
import { useSlotPhotos } from '../data'
import { slotsOf } from '../steps'
import { texts } from '../texts'
import type { Load, LoadSlot, LoadStep } from '../types'
import { aboutLoad, command, keyOf, photoOf } from '../words'
import { AskOverride } from './Checks'
import type { StepProps } from './context'
import { ShotList } from './ShotList'

/** The photo slots of a step; the camera opens at the slot, the picture shows at once and is sent later. */
export function Photos({ step, ...props }: StepProps & { step: LoadStep }) {
  return (
    <ul className={styles.items}>
      {slotsOf(props.load, step).map((slot) => (
        <Slot key={slot.place} slot={slot} {...props} />
      ))}
    </ul>
  )
}

function Slot({ slot, load, record, place: pointedAt }: StepProps & { slot: LoadSlot }) {
  const t = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const full = slot.overridden || slot.count >= slot.minimum
  const place = usePlace()
  const take = (file: File) => outbox.record(photoOf(load, slot, file, place()))
  return (
    <li id={slot.place} className={`${styles.item} ${full ? styles.good : ''} ${pointedAt === slot.place ? styles.shown : ''}`}>
      <div className={styles.itemText}>
        <strong>{slot.text}</strong>
        {slot.number && <span className={styles.mono}>{slot.number}</span>}
        <ClauseChip clause={slot.clause} />
        <span className={styles.small}>
          {slot.overridden ? t('overridden') : t('photoCount', { count: slot.count, minimum: slot.minimum })}
        </span>
      </div>
      <Shots slot={slot} load={load} />
      <PhotoCapture label={`${slot.text} ${slot.number ?? ''}`} onPhoto={take} />
      {!full && load.actions.includes('OVERRIDE') && (
        <button type="button" className={styles.quietButton} onClick={() => setAsking(true)}>
          {t('override')}
        </button>
      )}
      {asking && (
        <AskOverride
          text={slot.text}
          onAnswer={(reason, note) => void record(command(load, 'OVERRIDE', { ...keyOf(slot), item: 'SLOT', reason, note }, slot.text))}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}

function Shots({ slot, load }: { slot: LoadSlot; load: Load }) {
  const { items } = useOutbox()
  const here = items.filter(
    (item): item is OutboxPhoto =>
      item.kind === 'photo' && isUnsent(item.state) &&
      item.about === aboutLoad(load.id) && item.photo.subject === slot.subject && item.photo.slot === slot.code,
  )
  const arrived = slot.count - (slot.pending ?? 0)
  const { data: sent = [] } = useSlotPhotos(slot.subject, slot.code, load.id, arrived > 0)
  return <ShotList sent={sent} here={here} alt={slot.text} />
}
