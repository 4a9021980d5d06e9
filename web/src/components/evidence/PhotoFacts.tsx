import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { TimeText } from '../TimeText'
import { kit } from '../texts'
import styles from './evidence.module.css'
import { Flags } from './Flags'
import type { Exhibit } from './types'

/** When, where and by whom a photo was taken, and the hash it is kept under. */
export function PhotoFacts({ photo }: { photo: Exhibit }) {
  const t = useTexts(kit)
  const siteName = useNames('sites')
  const point = photo.point ?? photo.exifPoint
  const place = [photo.siteId && siteName(photo.siteId), point && `${point.latitude.toFixed(4)}, ${point.longitude.toFixed(4)}`]
  return (
    <div className={styles.facts}>
      <dl>
        <div><dt>{t('taken')}</dt><dd><TimeText at={photo.takenAt} /></dd></div>
        <div><dt>{t('received')}</dt><dd><TimeText at={photo.receivedAt} /></dd></div>
        <div><dt>{t('where')}</dt><dd>{place.filter(Boolean).join(' · ') || t('noPlace')}</dd></div>
        <div><dt>{t('by')}</dt><dd>{photo.byName}</dd></div>
        <div><dt>{t('hash')}</dt><dd className={styles.hash} title={photo.sha256}>{photo.sha256.slice(0, 16)}…</dd></div>
      </dl>
      {photo.verdict && <span className={photo.verdict === 'REJECTED' ? styles.reuse : styles.fine}>{t(photo.verdict === 'REJECTED' ? 'rejected' : 'accepted')}</span>}
      <Flags flags={photo.flags} />
    </div>
  )
}
