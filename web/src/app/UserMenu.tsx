import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import { useQueryClient } from '@tanstack/react-query'
import Popover from 'antd/es/popover'
import { lazy, Suspense, useState } from 'react'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { setLanguage, useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { session } from '@/lib/queries'
import type { Me } from '@/lib/session'
import { frame } from './texts'
import styles from './UserMenu.module.css'

const PasswordDrawer = lazy(() => import('@/features/session/PasswordDrawer'))

/** The person's own corner: language, password, leaving. */
export function UserMenu({ me }: { me: Me }) {
  const t = useTexts(frame)
  const language = useLanguage()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [changing, setChanging] = useState(false)
  const signOut = async () => {
    try {
      await api.delete('/api/session')
      const { outbox } = await import('@/lib/outbox')
      await outbox.signOut()
      client.clear()
      client.setQueryData(session, null)
      sessionStorage.clear()
    } catch (error) {
      toast.problem(asProblem(error).message)
    }
  }
  const choose = (action: () => void) => () => {
    setOpen(false)
    action()
  }
  const content = (
    <div className={styles.menu}>
      <p>
        <strong>{me.displayName}</strong>
        <br />
        <span>{me.username}</span>
      </p>
      <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={choose(() => setLanguage(language === 'zh' ? 'en' : 'zh'))}>
        {t('language')}
      </button>
      <button type="button" onClick={choose(() => setChanging(true))}>
        {t('password')}
      </button>
      <button type="button" onClick={choose(() => void signOut())}>
        {t('signOut')}
      </button>
    </div>
  )
  return (
    <>
      <Popover trigger={['click']} placement="bottomRight" open={open} onOpenChange={setOpen} content={content}>
        <button type="button" className={styles.button} aria-label={`${t('account')}: ${me.displayName}`} aria-expanded={open}>
          <UserOutlined aria-hidden /> <span>{me.displayName}</span>
        </button>
      </Popover>
      {changing && (
        <Suspense>
          <PasswordDrawer onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
