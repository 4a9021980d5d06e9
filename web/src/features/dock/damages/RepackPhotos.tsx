import { PhotoCapture } from '@/components/camera/PhotoCapture'
import { ClauseChip } from '@/components/ClauseChip'
import styles from '@/components/phone/phone.module.css'
import { useLanguage, useTexts } from '@/lib/i18n'
import { outbox } from '@/lib/outbox'
import { usePlace } from '@/lib/place'
import { ShotList } from '../steps/ShotList'
import { texts } from '../texts'
import type { Damage } from '../types'
import { repackPhoto } from '../words'
import type { useSlots } from './data'

/** The photos of before and after; each shows at once and is sent later. */
export function RepackPhotos({ damage, slots, photos, place }: { damage: Damage; place: string | null } & Pick<ReturnType<typeof useSlots>, 'slots' | 'photos'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const where = usePlace()
  return (
    <ul className={styles.items} aria-label={t('repackPhotos')}>
      {slots.map(({ rule, place: id, count }) => (
        <li key={id} id={id} className={`${styles.item} ${count >= rule.minimum ? styles.good : ''} ${place === id ? styles.shown : ''}`}>
          <div className={styles.itemText}>
            <strong>{rule[language]}</strong>
            <ClauseChip clause={rule.clause} />
            <span className={styles.small}>{t('photoCount', { count, minimum: rule.minimum })}</span>
          </div>
          <ShotList sent={photos.sent(rule.code)} here={photos.waiting(rule.code)} alt={rule[language]} />
          <PhotoCapture
            label={`${rule[language]} ${damage.number}`}
            onPhoto={(file) => outbox.record(repackPhoto(damage, rule, file, where()))}
          />
        </li>
      ))}
    </ul>
  )
}
