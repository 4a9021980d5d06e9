import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './elements.module.css'

interface Part {
  key: string
  label: string
  render: () => ReactNode
}

interface Props {
  label: string
  parts: Part[]
  shown: string
  onShow: (key: string) => void
}

/** Parts of a page of which one is shown; arrow keys go from one to the next. */
export function Tabs({ label, parts, shown, onShow }: Props) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const index = Math.max(0, parts.findIndex((part) => part.key === shown))
  const current = parts[index]!
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = (index + step + parts.length) % parts.length
    onShow(parts[next]!.key)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKey}>
        {parts.map((part) => (
          <button
            key={part.key}
            id={`${base}-${part.key}`}
            type="button"
            role="tab"
            aria-selected={part === current}
            aria-controls={`${base}-panel`}
            tabIndex={part === current ? 0 : -1}
            onClick={() => onShow(part.key)}
          >
            {part.label}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${current.key}`}>
        {current.render()}
      </div>
    </>
  )
}
