import CameraFilled from '@ant-design/icons/es/icons/CameraFilled'
import VideoCameraOutlined from '@ant-design/icons/es/icons/VideoCameraOutlined'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTexts } from '@/lib/i18n'
import { prepare } from '@/lib/photo/photo'
import { scanTexts } from '../scan/texts'
import { toast } from '../toast'
import styles from './camera.module.css'

const CameraDialog = lazy(() => import('./CameraDialog'))

interface Props {
  /** What is photographed, for the spoken name of the button. */
  label: string
  onPhoto: (file: File) => Promise<unknown>
}

/** Takes a photo for a slot: with the phone's own camera, which notes time and place, or in the page. */
export function PhotoCapture({ label, onPhoto }: Props) {
  const t = useTexts(scanTexts)
  const input = useRef<HTMLInputElement>(null)
  const [inPage, setInPage] = useState(false)
  const take = async (files: File[]) => {
    for (const file of files) {
      try {
        await onPhoto(await prepare(file))
      } catch (error) {
        toast.problem(error instanceof Error && error.name === 'Problem' ? error.message : t('photoBad'))
      }
    }
  }
  return (
    <div className={styles.capture}>
      <button type="button" className={styles.take} onClick={() => input.current?.click()}>
        <CameraFilled aria-hidden /> {t('takePhoto')} <span className="visually-hidden">{label}</span>
      </button>
      <button type="button" className={styles.inPage} aria-label={`${t('fromCamera')} ${label}`} title={t('fromCamera')} onClick={() => setInPage(true)}>
        <VideoCameraOutlined aria-hidden />
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void take(files)
        }}
      />
      {inPage && (
        <Suspense>
          <CameraDialog onPhoto={(file) => void take([file])} onClose={() => setInPage(false)} />
        </Suspense>
      )}
    </div>
  )
}
