import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Input from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { trimmed } from '@/lib/format'

const PAUSE = 300

interface Props {
  value: string
  label: string
  onChange: (text: string) => void
  className?: string
  width?: number
}

/**
 * A search box that asks a moment after the last key, at Enter, and when it is left: whoever types and
 * clicks on at once is not called back by an answer that comes later. Follows the address when that
 * changes elsewhere.
 */
export function PausedSearch({ value, label, onChange, className, width }: Props) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const sent = useRef(value)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  if (seen !== value) {
    setSeen(value)
    if (trimmed(text) !== value) setText(value)
  }
  useEffect(() => {
    sent.current = value
  }, [value])
  const ask = useRef((typed: string) => {
    if (trimmed(typed) === sent.current) return
    sent.current = trimmed(typed)
    change.current(sent.current)
  })
  useEffect(() => {
    const timer = setTimeout(() => ask.current(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Input
      className={className}
      style={width ? { width } : undefined}
      allowClear
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(e) => setText(e.target.value)}
      onBlur={() => ask.current(text)}
      onPressEnter={() => ask.current(text)}
    />
  )
}
