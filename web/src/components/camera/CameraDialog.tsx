import { useEffect, useRef } from 'react'
import { common, useTexts } from '@/lib/i18n'
import { frameOf } from '@/lib/photo/photo'
import scan from '../scan/scan.module.css'
import { scanTexts } from '../scan/texts'
import { useCamera } from '../scan/useCamera'

/** The camera inside the page: several photos in a row without leaving it. */
export default function CameraDialog({ onPhoto, onClose }: { onPhoto: (file: File) => void; onClose: () => void }) {
  const t = useTexts(scanTexts)
  const tc = useTexts(common)
  const dialog = useRef<HTMLDialogElement>(null)
  const { video, state } = useCamera(2560)
  useEffect(() => dialog.current?.showModal(), [])
  const shoot = async () => {
    if (video.current) onPhoto(await frameOf(video.current))
  }
  return (
    <dialog ref={dialog} className={scan.camera} aria-label={t('fromCamera')} onClose={onClose}>
      <video ref={video} muted playsInline />
      {state !== 'open' && <p role="status">{t(`camera_${state}`)}</p>}
      <button type="button" className={scan.shoot} disabled={state !== 'open'} onClick={() => void shoot()}>
        {t('shoot')}
      </button>
      <button type="button" onClick={() => dialog.current?.close()}>
        {tc('close')}
      </button>
    </dialog>
  )
}
