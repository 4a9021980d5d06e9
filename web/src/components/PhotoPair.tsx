import { useRef, type KeyboardEvent } from 'react'
import { useTexts } from '@/lib/i18n'
import styles from './evidence/evidence.module.css'
import { PhotoFacts } from './evidence/PhotoFacts'
import type { Exhibit } from './evidence/types'
import { kit } from './texts'

interface Side {
  /** Where it stands in the comparison: this node, the node before, the earlier consignment. */
  label: string
  /** Null where there is none yet. */
  photo: Exhibit | null
}

interface Props {
  /** What both show: the name of the slot. */
  title: string
  left: Side
  right: Side
}

/**
 * Two photos to be compared, such as the same slot at this node and at the node before: side by side on a desk; on a
 * phone one at a time, the other a swipe or an arrow key away. Time, place and hash stand below each. Clause A-19.
 */
export function PhotoPair({ title, left, right }: Props) {
  const t = useTexts(kit)
  const strip = useRef<HTMLDivElement>(null)
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0) strip.current?.scrollBy({ left: step * strip.current.clientWidth })
  }
  return (
    <figure className={styles.pair} aria-label={title}>
      <div ref={strip} className={styles.sides} role="group" aria-label={title} tabIndex={0} onKeyDown={onKey}>
        {[left, right].map((side, index) => <Shown key={index} side={side} title={title} />)}
      </div>
      <p className={styles.swipe} aria-hidden>⇠ {t('swipe')} ⇢</p>
    </figure>
  )
}

function Shown({ side, title }: { side: Side; title: string }) {
  const t = useTexts(kit)
  const { label, photo } = side
  return (
    <div className={styles.side}>
      <strong>{label}</strong>
      {photo ? (
        <>
          <a href={`/api/evidence/${photo.id}/original`} target="_blank" rel="noopener" aria-label={`${t('openOriginal')}: ${label}`}>
            <img src={`/api/evidence/${photo.id}/thumbnail?size=LARGE`} alt={`${title} · ${label}`} loading="lazy" />
          </a>
          <PhotoFacts photo={photo} />
        </>
      ) : (
        <div className={styles.none}>{t('noPhoto')}</div>
      )}
    </div>
  )
}
