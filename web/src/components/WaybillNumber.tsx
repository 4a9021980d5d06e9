import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import type { MouseEvent } from 'react'
import { common, useTexts } from '@/lib/i18n'
import styles from './elements.module.css'
import { toast } from './toast'

function useCopy(value: string) {
  const t = useTexts(common)
  return async (event: MouseEvent) => {
    event.stopPropagation()
    await navigator.clipboard?.writeText(value)
    toast.done(`${t('copied')} ${value}`)
  }
}

/** A number people read aloud and paste: monospaced, copied by a click. */
export function WaybillNumber({ value }: { value: string }) {
  const t = useTexts(common)
  const copy = useCopy(value)
  return (
    <button type="button" className={styles.number} title={t('copy')} onClick={(e) => void copy(e)}>
      {value}
    </button>
  )
}

/** Copies a number beside its link, where the number itself opens the page (`Column.aside`). */
export function CopyNumber({ value }: { value: string }) {
  const t = useTexts(common)
  const copy = useCopy(value)
  return (
    <button
      type="button"
      className={styles.copy}
      title={t('copy')}
      aria-label={`${t('copy')} ${value}`}
      onClick={(e) => void copy(e)}
    >
      <CopyOutlined aria-hidden />
    </button>
  )
}
