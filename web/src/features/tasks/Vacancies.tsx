import { useQuery } from '@tanstack/react-query'
import { StatusTag } from '@/components/StatusTag'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { keys } from '@/lib/queries'
import { useMe } from '@/lib/session'
import { BRANCH_ROLES, useRoleNames } from '@/components/roles'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Vacancy } from './types'

/** Branches that lack somebody for the role: the person's own, or all for who sees the network. */
export function Vacancies({ role }: { role: string }) {
  const t = useTexts(texts)
  const me = useMe()
  const siteName = useNames('sites')
  const roleName = useRoleNames()
  const asked = BRANCH_ROLES.some((one) => one === role)
  const sites = useQuery({
    queryKey: keys.list('sites', { branches: true }),
    queryFn: ({ signal }) => api.get<{ rows: { id: number; kind: string }[] }>('/api/sites', { page: 0, size: 200, active: true }, signal),
    enabled: asked && me.everything,
    staleTime: 300_000,
  })
  const ids = me.everything ? (sites.data?.rows ?? []).filter((site) => site.kind === 'BRANCH').map((site) => site.id) : me.branches
  const query = useQuery({
    queryKey: keys.list('rota', { vacancies: role, ids: ids.join(',') }),
    queryFn: ({ signal }) => api.get<Vacancy[]>('/api/rota/vacancies', { role, siteId: ids }, signal),
    enabled: asked && ids.length > 0,
  })
  if (!asked || !query.data) return null
  return (
    <section className={styles.panel} aria-labelledby="vacancies-title">
      <h2 id="vacancies-title">{t('vacancies')} · {roleName(role)}</h2>
      {query.data.length === 0 && <StatusTag tone="done">{t('noVacancies')}</StatusTag>}
      <ul>
        {query.data.map((vacancy) => (
          <li key={vacancy.siteId}>
            <strong>{siteName(vacancy.siteId)}</strong>
            {vacancy.nobodyOnDuty && <StatusTag tone="now">{t('vacantAll')}</StatusTag>}
            {vacancy.noMain && <StatusTag tone="soon">{t('vacantMain')}</StatusTag>}
            {vacancy.noDeputy && <StatusTag tone="soon">{t('vacantDeputy')}</StatusTag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
