import { SubNav } from '@/components/SubNav'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { texts } from './texts'

/** The pages of messages, side by side. */
export function NotifyNav() {
  const t = useTexts(texts)
  const keeps = useCan('NOTIFICATION_ADMIN')
  return (
    <SubNav label={t('pages')} links={[
      { to: '/notifications', label: t('messages'), end: true },
      { to: '/notifications/settings', label: t('settings') },
      ...(keeps
        ? [
            { to: '/notifications/rules', label: t('rules') },
            { to: '/notifications/channels', label: t('channels') },
            { to: '/notifications/log', label: t('log') },
          ]
        : []),
    ]} />
  )
}
