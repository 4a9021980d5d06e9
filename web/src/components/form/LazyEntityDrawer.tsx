import { lazy, Suspense, type ReactNode } from 'react'
import { common, useTexts } from '@/lib/i18n'
import type { EntityDrawerProps } from './EntityDrawer'

const EntityDrawer = lazy(() =>
  import('./EntityDrawer').then(({ EntityDrawer }) => ({ default: EntityDrawer })),
) as unknown as <T extends object>(props: EntityDrawerProps<T>) => ReactNode

/** The drawer, fetched when it is first opened: lists are looked at more often than edited. */
export function LazyEntityDrawer<T extends object>(props: EntityDrawerProps<T>) {
  const t = useTexts(common)
  return (
    <Suspense fallback={<span className="visually-hidden">{t('loading')}</span>}>
      <EntityDrawer<T> {...props} />
    </Suspense>
  )
}
