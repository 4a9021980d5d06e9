import AimOutlined from '@ant-design/icons/es/icons/AimOutlined'
import type { FeatureModule } from '@/lib/module'

/** The tracker’s desk: key cargo by minutes left, delays, tracking sheets, transit and arrival boards. */
export const watch: FeatureModule = {
  nav: { path: '/watch', label: ['跟踪台', 'Tracking'], icon: <AimOutlined />, any: ['TRACKING_WORK'], order: 5 },
  routes: [
    { path: '/watch', lazy: async () => ({ Component: (await import('./BoardPage')).BoardPage }) },
    { path: '/watch/transit', lazy: async () => ({ Component: (await import('./StopsPage')).TransitPage }) },
    { path: '/watch/arrivals', lazy: async () => ({ Component: (await import('./StopsPage')).ArrivalsPage }) },
    { path: '/watch/:id', lazy: async () => ({ Component: (await import('./SheetPage')).SheetPage }) },
  ],
}
