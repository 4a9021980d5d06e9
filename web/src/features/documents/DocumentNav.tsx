import { SubNav } from '@/components/SubNav'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'

export function DocumentNav() {
  const t = useTexts(texts)
  return (
    <SubNav label={t('documents')} links={[
      { to: '/documents', label: t('inbox'), end: true },
      { to: '/documents/all', label: t('all') },
    ]} />
  )
}
