import { useEffect, useRef } from 'react'
import { common, useTexts } from '@/lib/i18n'
import { createDecoder } from '@/lib/scan/decoder'
import styles from './scan.module.css'
import { scanTexts } from './texts'
import { useCamera } from './useCamera'

/** The same label is read again and again while the camera rests on it; it counts once in this time. */
const SAME_CODE_MS = 2_500
const BETWEEN_LOOKS_MS = 120

/** Reads labels through the camera, one after the other, until it is closed. */
export default function CameraScanner({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const t = useTexts(scanTexts)
  const tc = useTexts(common)
  const dialog = useRef<HTMLDialogElement>(null)
  const { video, state } = useCamera(1280)
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  }, [onCode])
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (state !== 'open') return
    let gone = false
    let last = { code: '', at: 0 }
    const look = async () => {
      const decoder = await createDecoder()
      while (!gone && video.current) {
        const code = await decoder.read(video.current).catch(() => null)
        const now = Date.now()
        if (!gone && code && (code !== last.code || now - last.at > SAME_CODE_MS)) latest.current(code)
        if (code) last = { code, at: now }
        await new Promise((next) => setTimeout(next, BETWEEN_LOOKS_MS))
      }
    }
    void look()
    return () => {
      gone = true
    }
  }, [state, video])
  return (
    <dialog ref={dialog} className={styles.camera} aria-label={t('camera')} onClose={onClose}>
      <video ref={video} muted playsInline />
      {state !== 'open' && <p role="status">{t(`camera_${state}`)}</p>}
      {state === 'open' && <p>{t('aim')}</p>}
      <button type="button" onClick={() => dialog.current?.close()}>
        {tc('close')}
      </button>
    </dialog>
  )
}
