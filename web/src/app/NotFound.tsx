import Button from 'antd/es/button'
import { Link } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { common, useTexts } from '@/lib/i18n'
import { can, useMe } from '@/lib/session'
import { useTitle } from '@/lib/title'
import { frame } from './texts'

export function NotFound() {
  const t = useTexts(frame)
  useTitle(t('notFound'))
  return <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<Link to="/">{t('toHome')}</Link>} />
}

/** A page whose code could not be loaded or that broke; the rest of the frame keeps working. */
export function PageFailed() {
  const me = useMe()
  const t = useTexts(frame)
  const tc = useTexts(common)
  return (
    <EmptyState
      title={t('failed')}
      hint={t('failedHint')}
      action={
        <>
          <Button type="primary" onClick={() => window.location.reload()}>
            {tc('reload')}
          </Button>
          {can(me, 'HANDLING_WORK', 'HANDLING_SUPERVISE') && <Link to="/dock">{t('toDock')}</Link>}
        </>
      }
    />
  )
}
