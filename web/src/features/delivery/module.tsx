import CarOutlined from '@ant-design/icons/es/icons/CarOutlined'
import type { FeatureModule } from '@/lib/module'

/** The last stretch: release desk, the courier's day, refusals and returns. */
export const delivery: FeatureModule = {
  nav: {
    path: '/delivery',
    label: ['出库送货', 'Delivery'],
    icon: <CarOutlined />,
    any: ['RELEASE_REVIEW', 'RELEASE_REQUEST', 'DELIVERY_PLAN', 'DELIVERY_WORK', 'RETURN_DECIDE'],
    order: 15,
  },
  routes: [
    { path: '/delivery', lazy: async () => ({ Component: (await import('./DeliveryHome')).DeliveryHome }) },
    { path: '/delivery/releases', lazy: async () => ({ Component: (await import('./ReleasesPage')).ReleasesPage }) },
    { path: '/delivery/releases/:id', lazy: async () => ({ Component: (await import('./ReleasePage')).ReleasePage }) },
    { path: '/delivery/deficiencies', lazy: async () => ({ Component: (await import('./DeficienciesPage')).DeficienciesPage }) },
    { path: '/delivery/mine', lazy: async () => ({ Component: (await import('./CourierPage')).CourierPage }) },
    { path: '/delivery/mine/:id', lazy: async () => ({ Component: (await import('./HandOverPage')).HandOverPage }) },
    { path: '/delivery/refusals', lazy: async () => ({ Component: (await import('./RefusalsPage')).RefusalsPage }) },
    { path: '/delivery/refusals/:id', lazy: async () => ({ Component: (await import('./RefusalPage')).RefusalPage }) },
  ],
  duties: {
    release_review: () => '/delivery/releases?toReview=true',
    release_resign: () => '/delivery/deficiencies',
    refusal_decision: () => '/delivery/refusals',
    refusal_repack: () => '/delivery/refusals',
    return_departed: () => '/delivery/refusals',
  },
}
