import camera from '@/components/camera/camera.module.css'
import { KeptPhoto } from '@/components/outbox/KeptPhoto'
import { scanTexts } from '@/components/scan/texts'
import { useTexts } from '@/lib/i18n'
import type { OutboxPhoto } from '@/lib/outbox'

interface Props {
  /** What the server has. */
  sent: readonly { id: number }[]
  /** What is still on this phone, or was sent back. */
  here: readonly OutboxPhoto[]
  alt: string
}

/** The photos of a slot, wherever they are by now. */
export function ShotList({ sent, here, alt }: Props) {
  const t = useTexts(scanTexts)
  if (here.length + sent.length === 0) return null
  return (
    <ul className={camera.shots}>
      {sent.map(({ id }) => (
        <li key={id}>
          <img src={`/api/evidence/${id}/thumbnail`} alt={alt} loading="lazy" />
          <small className={camera.ok}>✓ {t('photoDone')}</small>
        </li>
      ))}
      {here.map((item) => (
        <li key={item.reportKey}>
          <KeptPhoto item={item} alt={alt} />
          {item.state === 'refused' ? (
            <small className={camera.bad}>✗ {t('photoRefused')}</small>
          ) : (
            <small>○ {t('photoWaiting')}</small>
          )}
        </li>
      ))}
    </ul>
  )
}
