import Button from 'antd/es/button'
import { useEffect, useRef, type PointerEvent } from 'react'
import { useTexts } from '@/lib/i18n'
import styles from './delivery.module.css'
import { texts } from './texts'

interface Props {
  /** The drawing as PNG, or null while the pad is empty. */
  onChange: (png: Blob | null) => void
}

/** Somebody signs with a finger, a pen or a mouse. */
export function SignaturePad({ onChange }: Props) {
  const t = useTexts(texts)
  const ref = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  useEffect(() => clean(ref.current), [])
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const { width, height } = event.currentTarget
    return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height] as const
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    const pen = event.currentTarget.getContext('2d')!
    pen.beginPath()
    pen.moveTo(...at(event))
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const pen = event.currentTarget.getContext('2d')!
    pen.lineTo(...at(event))
    pen.stroke()
  }
  const stop = () => {
    if (!drawing.current) return
    drawing.current = false
    ref.current?.toBlob((png) => onChange(png), 'image/png')
  }
  const clear = () => {
    clean(ref.current)
    onChange(null)
  }
  return (
    <>
      <canvas
        ref={ref}
        className={styles.pad}
        role="img"
        aria-label={t('signaturePad')}
        onPointerDown={start}
        onPointerMove={draw}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
      <Button onClick={clear}>{t('clear')}</Button>
    </>
  )
}

/** White paper in as many pixels as the screen shows, and a dark pen. */
function clean(canvas: HTMLCanvasElement | null) {
  if (!canvas) return
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.max(300, Math.round(canvas.clientWidth * ratio))
  canvas.height = Math.max(150, Math.round(canvas.clientHeight * ratio))
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = '#12263f'
  pen.lineWidth = 3 * ratio
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}
