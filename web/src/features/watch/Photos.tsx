import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'
import type { Photo, SheetNode } from './types'
import styles from './watch.module.css'

function useSlotWord() {
  const t = useTexts(texts)
  return (slot: string) => (`slot_${slot}` in texts ? t(`slot_${slot}` as keyof typeof texts & string) : slot)
}

const latest = (node: SheetNode, slot: string) => node.photos.filter((photo) => photo.slot === slot).at(-1)

/** The goods as they were loaded at the node before, beside how they came here: any damage shows between the two. */
export function PhotoPair({ here, before }: { here: SheetNode; before: SheetNode }) {
  const t = useTexts(texts)
  const there = latest(before, 'load_on')
  const now = latest(here, 'unload_on')
  if (!there && !now) return null
  return (
    <div className={styles.pair} role="group" aria-label={t('compare')}>
      <Figure photo={there} title={t('photoThere', { site: before.siteName })} large />
      <Figure photo={now} title={t('photoHere')} large />
    </div>
  )
}

/** All photos of a node, small; touching one opens it. */
export function Photos({ photos }: { photos: Photo[] }) {
  const t = useTexts(texts)
  const wordOf = useSlotWord()
  if (photos.length === 0) return null
  return (
    <div className={styles.photos} role="group" aria-label={t('photos')}>
      {photos.map((photo) => (
        <Figure key={photo.id} photo={photo} title={wordOf(photo.slot)} />
      ))}
    </div>
  )
}

function Figure({ photo, title, large = false }: { photo?: Photo; title: string; large?: boolean }) {
  const t = useTexts(texts)
  if (!photo)
    return (
      <figure className={styles.photo}>
        <div className={styles.noPhoto}>{t('noPhoto')}</div>
        <figcaption>{title}</figcaption>
      </figure>
    )
  const address = `/api/evidence/${photo.id}/thumbnail`
  return (
    <figure className={styles.photo}>
      <a href={`${address}?size=LARGE`} target="_blank" rel="noopener" aria-label={`${t('openPhoto')} ${title}`}>
        <img src={large ? `${address}?size=LARGE` : address} alt={title} loading="lazy" />
      </a>
      <figcaption>
        {title} · <TimeText at={photo.takenAt} /> · {photo.byName}
        <code title={photo.sha256}>{photo.sha256.slice(0, 8)}</code>
      </figcaption>
    </figure>
  )
}
