import { useMutation, useQueryClient } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { Dialog } from '@/components/Dialog'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { DRAFT } from '../data'
import { texts } from '../texts'
import type { Draft, Version } from '../types'

interface Props {
  draft: Draft
  onClose: () => void
}

/** Puts the draft into force; what still stands against it is listed. */
export function PublishDialog({ draft, onClose }: Props) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const navigate = useNavigate()
  const id = useId()
  const [note, setNote, drop] = useDraft('regulation.publish', '')
  const publish = useMutation({
    mutationFn: () => api.post<Version>('/api/regulation/draft/publication', { note, revision: draft.revision }),
    onSuccess: async (version) => {
      drop()
      toast.done(t('publishedNow'))
      await navigate(`/regulation/versions/${version.number}`)
      client.setQueryData(DRAFT, null)
      await client.invalidateQueries({ queryKey: keys.all('regulation') })
    },
  })
  return (
    <Dialog title={t('publishTitle', { number: draft.basedOn + 1 })} hint={t('publishHint')} confirm={t('publish')} busy={publish.isPending}
      problem={publish.error ? asProblem(publish.error) : null} onConfirm={() => publish.mutate()} onClose={onClose}>
      <label htmlFor={id}>{t('publishNote')}</label>
      <Input.TextArea id={id} rows={3} autoFocus value={note} onChange={(e) => setNote(e.target.value)} />
    </Dialog>
  )
}

/** Gives up everything that was changed. */
export function DiscardDialog({ draft, onClose }: Props) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const discard = useMutation({
    mutationFn: () => api.delete(`/api/regulation/draft?revision=${draft.revision}`),
    onSuccess: () => {
      toast.done(t('discarded'))
      client.setQueryData(DRAFT, null)
    },
  })
  return (
    <Dialog title={t('discard')} hint={t('discardHint')} confirm={t('discardConfirm')} danger busy={discard.isPending}
      problem={discard.error ? asProblem(discard.error) : null} onConfirm={() => discard.mutate()} onClose={onClose} />
  )
}
