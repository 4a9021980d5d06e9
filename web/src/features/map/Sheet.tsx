import { useState, type ReactNode } from 'react'
import { useTexts } from '@/lib/i18n'
import styles from './map.module.css'
import { texts } from './texts'

interface Props {
  label: string
  /** Filters above the list. */
  head: ReactNode
  children: ReactNode
}

/** The list beside the map; on a phone a sheet at the bottom that is drawn up and down. */
export function Sheet({ label, head, children }: Props) {
  const t = useTexts(texts)
  const [up, setUp] = useState(false)
  return (
    <section className={up ? styles.sideUp : styles.side} aria-label={label}>
      <button type="button" className={styles.handle} aria-expanded={up} onClick={() => setUp(!up)}>
        <span aria-hidden /> {t(up ? 'lower' : 'raise')}
      </button>
      {head}
      {children}
    </section>
  )
}
