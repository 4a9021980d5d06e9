import Input from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { trimmed } from '@/lib/format'

const PAUSE_MS = 350

/** A text filter that asks a moment after the last letter. */
export function TextFilter({ value, set, label }: { value: string; set: (value: string) => void; label: string }) {
  const [text, setText] = useState(value)
  const latest = useRef(set)
  useEffect(() => {
    latest.current = set
  }, [set])
  useEffect(() => {
    if (trimmed(text) === value) return
    const timer = setTimeout(() => latest.current(trimmed(text)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return <Input type="search" allowClear aria-label={label} value={text} onChange={(e) => setText(e.target.value)} style={{ width: 180 }} />
}
