import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import Button from 'antd/es/button'
import { useRef, useState, type DragEvent } from 'react'
import { percent } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { Bar } from './Bar'
import styles from './imports.module.css'
import { texts } from './texts'

/** A file on its way to the server. */
export interface Going {
  name: string
  share: number
}

interface Props {
  going: Going | null
  limit: string
  onFile: (file: File) => void
  onAbort: () => void
}

/** Takes a file by drop or by choice and shows how far its upload is. */
export function DropZone({ going, limit, onFile, onAbort }: Props) {
  const t = useTexts(texts)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  if (going) {
    const said = going.share < 1 ? t('uploading', { name: going.name, share: percent(going.share) }) : t('reading')
    return (
      <div className={styles.going}>
        <p role="status">{said}</p>
        <Bar share={going.share} label={t('progress')} />
        <Button onClick={onAbort}>{t('abort')}</Button>
      </div>
    )
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        accept=".xlsx,.csv,.tsv,.txt,.gz"
        onChange={(e) => {
          const file = e.target.files?.[0]
          e.target.value = ''
          if (file) onFile(file)
        }}
      />
      <button
        type="button"
        className={over ? styles.dropOver : styles.drop}
        onClick={() => input.current?.click()}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined aria-hidden />
        <strong>{t('drop')}</strong>
        <span>{t('dropHint', { size: limit })}</span>
      </button>
    </>
  )
}
