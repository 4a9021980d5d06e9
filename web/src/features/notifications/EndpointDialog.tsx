import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '@/components/Dialog'
import { Lookup } from '@/components/form/Lookup'
import { OneTimeSecret } from '@/components/OneTimeSecret'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './notifications.module.css'
import { texts } from './texts'
import { ENDPOINTS, type Endpoint } from './types'

interface Props {
  endpoint?: Endpoint
  onClose: () => void
}

/** Adds or changes where a robot or program listens; what is secret is typed anew or stays. */
export default function EndpointDialog({ endpoint, onClose }: Props) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [channel, setChannel] = useState<(typeof ENDPOINTS)[number]>((endpoint?.channel as (typeof ENDPOINTS)[number]) ?? 'WECOM')
  const [name, setName] = useState(endpoint?.name ?? '')
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState('')
  const [siteId, setSiteId] = useState(endpoint?.siteId ?? null)
  const [customerId, setCustomerId] = useState(endpoint?.customerId ?? null)
  const [enabled, setEnabled] = useState(endpoint?.enabled ?? true)
  const [made, setMade] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: async () => {
      const body = { channel, name, url: url.trim() || null, secret: secret.trim() || null, siteId, customerId, enabled, version: endpoint?.version ?? 0 }
      if (endpoint) {
        await api.put(`/api/notifications/endpoints/${endpoint.id}`, body)
        return null
      }
      return (await api.post<{ secret?: string | null }>('/api/notifications/endpoints', body)).secret ?? null
    },
    onSuccess: async (once) => {
      await client.invalidateQueries({ queryKey: keys.all('notifications/endpoints') })
      toast.done(t('saved'))
      if (once) setMade(once)
      else onClose()
    },
  })
  if (made) return <OneTimeSecret title={t('webhookSecret')} hint={t('webhookSecretHint', { name })} secret={made} onClose={onClose} />
  return (
    <Dialog title={t(endpoint ? 'editEndpoint' : 'addEndpoint')} confirm={t(endpoint ? 'editEndpoint' : 'addEndpoint')} busy={save.isPending}
      problem={save.error ? asProblem(save.error) : null} onConfirm={() => save.mutate()} onClose={onClose}>
      <div className={styles.form}>
        {!endpoint && (
          <label>
            {t('channel')}
            <select value={channel} onChange={(e) => setChannel(e.target.value as (typeof ENDPOINTS)[number])}>
              {ENDPOINTS.map((one) => <option key={one} value={one}>{t(`channel_${one}`)}</option>)}
            </select>
          </label>
        )}
        <label>
          {t('name')}
          <input value={name} maxLength={60} autoFocus onChange={(e) => setName(e.target.value)} />
        </label>
        <label>
          {t('url')}
          <input type="url" autoComplete="off" placeholder={endpoint?.address ?? 'https://'} value={url} onChange={(e) => setUrl(e.target.value)} />
          <small>{endpoint ? t('urlKept') : t(`urlHint_${channel}`)}</small>
        </label>
        {channel !== 'WECOM' && (
          <label>
            {t('secret')}
            <input autoComplete="off" placeholder={endpoint?.secretEnd ? `…${endpoint.secretEnd}` : ''} value={secret} onChange={(e) => setSecret(e.target.value)} />
            <small>{t(`secretHint_${channel}`)}</small>
          </label>
        )}
        <div>
          <label htmlFor="endpoint-site">{t('site')}</label>
          <Lookup id="endpoint-site" resource="sites" aria-label={t('site')} placeholder={t('everywhere')} value={siteId} onChange={setSiteId} />
        </div>
        {channel === 'WEBHOOK' && !endpoint && (
          <div>
            <label htmlFor="endpoint-customer">{t('customer')}</label>
            <Lookup id="endpoint-customer" resource="customers" aria-label={t('customer')} value={customerId} onChange={setCustomerId} />
          </div>
        )}
        {endpoint && (
          <label className={styles.inline}>
            <input className={styles.check} type="checkbox" checked={enabled} onChange={(e) => setEnabled(e.target.checked)} />
            {t('enabled')}
          </label>
        )}
      </div>
    </Dialog>
  )
}
