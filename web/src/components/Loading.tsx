import { common, useTexts } from '@/lib/i18n'
import styles from './elements.module.css'

/** Waiting for something. Shows itself only after a moment, so that quick answers do not flicker. */
export function Loading() {
  const t = useTexts(common)
  return (
    <div className={styles.loading} role="status">
      <span className={styles.spinner} aria-hidden /> {t('loading')}
    </div>
  )
}
