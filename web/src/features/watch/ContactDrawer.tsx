import { useState } from 'react'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import { useTexts } from '@/lib/i18n'
import { newReportKey } from '@/lib/reportKey'
import { useReread } from './data'
import { texts } from './texts'
import type { ContactEntry } from './types'

interface Props {
  id: number
  number: string
  onClose: () => void
}

interface Form {
  whom: string | null
  channel: ContactEntry['channel'] | null
  said: string | null
  at: string | null
  reportKey: string
}

const CHANNELS = ['PHONE', 'MESSAGE', 'EMAIL', 'IN_PERSON'] as const

/** Notes whom somebody talked to, how, and what was said. */
export function ContactDrawer({ id, number, onClose }: Props) {
  const t = useTexts(texts)
  const reread = useReread()
  const [blank] = useState<Form>(() => ({ whom: null, channel: 'PHONE', said: null, at: null, reportKey: newReportKey() }))
  return (
    <EntityDrawer<Form>
      resource={`watch/consignments/${id}/contacts`}
      id="new"
      title={() => `${t('logContact')} ${number}`}
      blank={blank}
      editable
      width={480}
      onClose={onClose}
      onSaved={() => void reread()}
      verbs={{ save: t('logContact'), saved: t('contactLogged') }}
      fields={[
        { name: 'whom', label: t('whom'), kind: 'text', required: true, clause: 'A-09' },
        {
          name: 'channel', label: t('channel'), kind: 'select', required: true,
          options: CHANNELS.map((value) => ({ value, label: t(`channel_${value}`) })),
        },
        { name: 'said', label: t('said'), kind: 'textarea', required: true, wide: true },
      ]}
    />
  )
}
