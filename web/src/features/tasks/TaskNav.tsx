import { SubNav } from '@/components/SubNav'
import { useTexts } from '@/lib/i18n'
import { can, useMe } from '@/lib/session'
import { texts } from './texts'

/** The pages about tasks; customers have only their day. */
export function TaskNav() {
  const t = useTexts(texts)
  const me = useMe()
  const staff = can(me, 'NETWORK_READ')
  const links = [
    { to: '/', label: t('myDay'), end: true },
    ...(can(me, 'THREAD_USE') ? [{ to: '/mentions', label: t('mentions') }] : []),
    ...(staff ? [{ to: '/tasks', label: t('tasks'), end: true }] : []),
    ...(can(me, 'TASK_ASSIGN') ? [{ to: '/tasks/team', label: t('team') }] : []),
    ...(staff ? [{ to: '/rota', label: t('rota'), end: true }] : []),
    ...(can(me, 'ROTA_WRITE') ? [{ to: '/rota/absences', label: t('absences') }] : []),
    ...(staff ? [{ to: '/rota/holidays', label: t('holidays') }] : []),
  ]
  return <SubNav label={t('area')} links={links} />
}
