import { common, useTexts } from '@/lib/i18n'
import styles from './elements.module.css'

/** Says that a row is simulated; nothing simulated is shown without it. */
export function SimulatedTag({ simulated }: { simulated: boolean | undefined }) {
  const t = useTexts(common)
  return simulated ? <span className={styles.simulated}>{t('simulated')}</span> : null
}
