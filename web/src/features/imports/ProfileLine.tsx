import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type FormEvent } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { profilesKey, useProfiles } from './data'
import styles from './imports.module.css'
import { fit } from './mapping'
import { texts } from './texts'
import type { Job, Mapping } from './types'

interface Props {
  job: Job
  mapping: Mapping
  onUse: (mapping: Mapping) => void
}

/** Takes over a saved mapping, or saves this one for the next file of its kind. */
export function ProfileLine({ job, mapping, onUse }: Props) {
  const t = useTexts(texts)
  const profiles = useProfiles(job.target)
  const [chosen, setChosen] = useState(job.profile ?? '')
  const own = profiles.data?.find((profile) => profile.name === chosen && !profile.builtIn)
  const saving = useSaving(job, mapping, setChosen)
  const use = (name: string) => {
    setChosen(name)
    const profile = profiles.data?.find((each) => each.name === name)
    if (profile) onUse(fit(profile.mapping, job.columns))
  }
  return (
    <div className={styles.profiles}>
      {profiles.data && profiles.data.length > 0 && (
        <label className={styles.line}>
          <span>{t('useProfile')}</span>
          <select value={chosen} onChange={(e) => use(e.target.value)}>
            <option value="">{t('useProfileChoose')}</option>
            {profiles.data.map(({ name, builtIn }) => (
              <option key={name} value={name}>
                {name}
                {builtIn && t('builtIn')}
              </option>
            ))}
          </select>
        </label>
      )}
      {own && (
        <>
          <Button loading={saving.change.isPending} onClick={() => saving.change.mutate(own.name)}>
            {t('replaceProfile', { name: own.name })}
          </Button>
          <Button type="text" onClick={() => saving.remove.mutate(own.name)}>
            {t('removeProfile', { name: own.name })}
          </Button>
        </>
      )}
      <NewProfile adding={saving.add} />
      {saving.error && <RefusalList problem={asProblem(saving.error)} />}
    </div>
  )
}

interface NewProps {
  adding: { mutate: (name: string, on: { onSuccess: () => void }) => void; isPending: boolean }
}

function NewProfile({ adding }: NewProps) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const [naming, setNaming] = useState(false)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name) adding.mutate(name, { onSuccess: () => setNaming(false) })
  }
  if (!naming)
    return (
      <Button title={t('saveProfileHint')} onClick={() => setNaming(true)}>
        {t('saveProfile')}
      </Button>
    )
  return (
    <form className={styles.line} onSubmit={save}>
      <Input name="name" maxLength={80} autoFocus aria-label={t('profileName')} placeholder={t('profileName')} />
      <Button type="primary" htmlType="submit" loading={adding.isPending}>
        {tc('save')}
      </Button>
      <Button onClick={() => setNaming(false)}>{tc('cancel')}</Button>
    </form>
  )
}

function useSaving(job: Job, mapping: Mapping, onNamed: (name: string) => void) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: profilesKey })
  const path = (name: string) => `/api/import-profiles/${encodeURIComponent(name)}`
  const saved = async (_: unknown, name: string) => {
    toast.done(t('profileSaved', { name }))
    await again()
    onNamed(name)
  }
  const add = useMutation({
    mutationFn: (name: string) => api.post('/api/import-profiles', { name, target: job.target, mapping }),
    onSuccess: saved,
  })
  const change = useMutation({
    mutationFn: (name: string) => api.put(path(name), { target: job.target, mapping }),
    onSuccess: saved,
  })
  const remove = useMutation({
    mutationFn: (name: string) => api.delete(path(name)),
    onSuccess: async () => {
      onNamed('')
      await again()
    },
  })
  return { add, change, remove, error: add.error ?? change.error ?? remove.error }
}
