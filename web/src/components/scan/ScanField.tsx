import CameraOutlined from '@ant-design/icons/es/icons/CameraOutlined'
import { lazy, Suspense, useEffect, useRef, useState, type FormEvent } from 'react'
import { useTexts } from '@/lib/i18n'
import { listenForGun } from '@/lib/scan/gun'
import styles from './scan.module.css'
import { scanTexts } from './texts'

const CameraScanner = lazy(() => import('./CameraScanner'))

interface Props {
  /** Called with each code as it comes, from the gun, the camera or fingers. */
  onCode: (code: string) => void
  hint?: string
  /** Also takes what was typed and left without Enter: on a form it must not be lost. */
  takesOnLeaving?: boolean
}

/** The field that is always ready: a gun works wherever the focus is, the camera is one tap away. */
export function ScanField({ onCode, hint, takesOnLeaving = false }: Props) {
  const t = useTexts(scanTexts)
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(onCode)
  const [text, setText] = useState('')
  const [camera, setCamera] = useState(false)
  useEffect(() => {
    latest.current = onCode
  }, [onCode])
  useEffect(() => listenForGun(() => input.current, (code) => latest.current(code)), [])
  const take = () => {
    const code = text.trim()
    setText('')
    if (code) onCode(code)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <>
      <form className={styles.field} onSubmit={submit}>
        <input
          ref={input}
          value={text}
          onChange={(e) => setText(e.target.value)}
          onBlur={takesOnLeaving ? take : undefined}
          aria-label={hint ?? t('scan')}
          placeholder={hint ?? t('scan')}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <button type="button" aria-label={t('camera')} title={t('camera')} onClick={() => setCamera(true)}>
          <CameraOutlined aria-hidden />
        </button>
      </form>
      {camera && (
        <Suspense>
          <CameraScanner onCode={onCode} onClose={() => setCamera(false)} />
        </Suspense>
      )}
    </>
  )
}
