import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { useCallback, useRef, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { toast } from '@/components/toast'
import { api, withParams, type Page } from '@/lib/api'
import { trimmed } from '@/lib/format'
import { useHotkey } from '@/lib/hotkeys'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import styles from './GlobalSearch.module.css'
import { frame } from './texts'

/** Finds consignments by anything: a single hit opens at once, several open the list. */
export function GlobalSearch() {
  const t = useTexts(frame)
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  useHotkey('/', useCallback(() => input.current?.select(), []))
  const search = async (event: FormEvent) => {
    event.preventDefault()
    const q = trimmed(text)
    if (!q || busy) return
    setBusy(true)
    try {
      const found = await api.get<Page<{ id: number }>>('/api/consignments', { q, page: 0, size: 2 })
      const only = found.rows.length === 1 ? found.rows[0] : undefined
      await navigate(only ? `/consignments/${only.id}` : withParams('/consignments', { q }))
      input.current?.blur()
    } catch (error) {
      toast.problem(asProblem(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.search} role="search" aria-busy={busy} onSubmit={(e) => void search(e)}>
      <SearchOutlined aria-hidden />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        aria-label={t('searchHint')}
        placeholder={t('searchHint')}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  )
}
