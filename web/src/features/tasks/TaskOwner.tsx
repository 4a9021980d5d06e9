import { useRoleNames } from '@/components/roles'
import { StatusTag } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { useMe } from '@/lib/session'
import { texts } from './texts'
import type { Task } from './types'

/** With whom a task lies: a person, or a role nobody has taken it for yet. */
export function TaskOwner({ task }: { task: Task }) {
  const t = useTexts(texts)
  const me = useMe()
  const roleName = useRoleNames()
  if (task.ownerName) return <span>{task.ownerPersonId === me.personId ? <strong>{task.ownerName}</strong> : task.ownerName}</span>
  return (
    <span>
      {roleName(task.ownerRole)} <StatusTag tone="waiting">{t('free')}</StatusTag>
    </span>
  )
}

/** The branch of a task; headquarters' own have none. */
export function TaskSite({ task }: { task: Task }) {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  return <span>{task.siteId ? siteName(task.siteId) : t('network')}</span>
}
