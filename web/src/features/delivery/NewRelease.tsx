import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { toast } from '@/components/toast'
import { api, type Page } from '@/lib/api'
import { trimmed } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import styles from './delivery.module.css'
import { PlanDialog } from './PlanDialog'
import { texts } from './texts'

interface Found {
  id: number
  number: string
}

/** Begins a release order for a waybill whose number is typed or scanned. */
export function NewRelease() {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const allowed = useCan('DELIVERY_PLAN', 'RELEASE_REQUEST')
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>()
  if (!allowed) return null
  const search = async (event: FormEvent) => {
    event.preventDefault()
    const q = trimmed(text)
    if (!q) return
    try {
      const { rows } = await api.get<Page<Found>>('/api/consignments', { q, page: 0, size: 2 })
      const exact = rows.find((row) => row.number.toLowerCase() === q.toLowerCase()) ?? (rows.length === 1 ? rows[0] : undefined)
      if (exact) setFound(exact)
      else toast.problem(t('unknownWaybill'))
    } catch (error) {
      toast.problem(asProblem(error).message)
    }
  }
  return (
    <>
      <form className={styles.actions} onSubmit={(event) => void search(event)}>
        <Input style={{ width: 180 }} aria-label={t('planHint')} placeholder={t('planHint')} value={text} onChange={(e) => setText(e.target.value)} />
        <Button type="primary" htmlType="submit">{t('planNew')}</Button>
      </form>
      {found && (
        <PlanDialog
          consignment={found}
          onClose={() => setFound(undefined)}
          onPlanned={(order) => void navigate(`/delivery/releases/${order.id}`)}
        />
      )}
    </>
  )
}
