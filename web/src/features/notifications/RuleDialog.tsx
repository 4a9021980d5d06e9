import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '@/components/Dialog'
import { useRoleOptions } from '@/components/roles'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useEndpoints } from './data'
import styles from './notifications.module.css'
import { texts } from './texts'
import { URGENCIES, type Audience, type Kind, type Urgency } from './types'

const AUDIENCES: Audience[] = ['ROLE', 'NAMED', 'ENDPOINT', 'CUSTOMER']

/** Adds an audience to a kind of event. */
export function RuleDialog({ kinds, onClose }: { kinds: Kind[]; onClose: () => void }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const roles = useRoleOptions()
  const endpoints = (useEndpoints().data ?? []).filter((one) => one.enabled)
  const [kind, setKind] = useState(kinds[0]?.kind ?? '')
  const [audience, setAudience] = useState<Audience>('ROLE')
  const [role, setRole] = useState('')
  const [endpointId, setEndpointId] = useState('')
  const [least, setLeast] = useState<Urgency>('LOW')
  const endpoint = endpoints.find((one) => String(one.id) === endpointId)
  const add = useMutation({
    mutationFn: () =>
      api.post('/api/notifications/rules', {
        kind, audience, least, enabled: true,
        role: audience === 'ROLE' ? role || null : null,
        endpointId: audience === 'ENDPOINT' ? (endpoint?.id ?? null) : null,
        channel: audience === 'ENDPOINT' ? (endpoint?.channel ?? 'WECOM') : 'IN_APP',
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.all('notifications/rules') })
      toast.done(t('ruleAdded'))
      onClose()
    },
  })
  const forCustomers = kinds.find((one) => one.kind === kind)?.forCustomers ?? false
  return (
    <Dialog title={t('addRule')} confirm={t('addRule')} busy={add.isPending} problem={add.error ? asProblem(add.error) : null}
      onConfirm={() => add.mutate()} onClose={onClose}>
      <div className={styles.form}>
        <label>
          {t('event')}
          <select value={kind} onChange={(e) => setKind(e.target.value)}>
            {kinds.map((one) => <option key={one.kind} value={one.kind}>{one.name}{one.forCustomers ? ` · ${t('forCustomersTag')}` : ''}</option>)}
          </select>
        </label>
        <label>
          {t('audience')}
          <select value={audience} onChange={(e) => setAudience(e.target.value as Audience)}>
            {AUDIENCES.filter((one) => one !== 'CUSTOMER' || forCustomers).map((one) => <option key={one} value={one}>{t(`audience_${one}`)}</option>)}
          </select>
        </label>
        {audience === 'ROLE' && (
          <label>
            {t('role')}
            <select value={role} onChange={(e) => setRole(e.target.value)}>
              <option value="">{t('choose')}</option>
              {roles.filter(({ value }) => value !== 'CUSTOMER_CONTACT').map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </select>
          </label>
        )}
        {audience === 'ENDPOINT' && (
          <label>
            {t('endpoint')}
            <select value={endpointId} onChange={(e) => setEndpointId(e.target.value)}>
              <option value="">{t('choose')}</option>
              {endpoints.map((one) => <option key={one.id} value={one.id}>{one.name} · {t(`channel_${one.channel}`)}</option>)}
            </select>
            {endpoints.length === 0 && <small>{t('noEndpoints')}</small>}
          </label>
        )}
        <label>
          {t('least')}
          <select value={least} onChange={(e) => setLeast(e.target.value as Urgency)}>
            {URGENCIES.map((one) => <option key={one} value={one}>{t(`urgency_${one}`)}</option>)}
          </select>
        </label>
      </div>
    </Dialog>
  )
}
