import Drawer from 'antd/es/drawer'
import { useTexts } from '@/lib/i18n'
import { PasswordForm } from './PasswordForm'
import { texts } from './texts'

/** Changing one's password from inside. */
export default function PasswordDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts)
  return (
    <Drawer open title={t('change')} size={400} onClose={onClose}>
      <PasswordForm current="" onDone={onClose} />
    </Drawer>
  )
}
