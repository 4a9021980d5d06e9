import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined'
import { Navigate } from 'react-router'
import type { FeatureModule } from '@/lib/module'

/** Sites, lanes, vehicles, drivers and carriers. */
export const network: FeatureModule = {
  nav: {
    path: '/network',
    label: ['网络', 'Network'],
    icon: <ApartmentOutlined />,
    any: ['NETWORK_READ'],
    order: 30,
  },
  routes: [
    { path: '/network', element: <Navigate to="/network/sites" replace /> },
    ...(['sites', 'lanes', 'vehicles', 'drivers', 'carriers'] as const).map((tab) => ({
      path: `/network/${tab}/:id?`,
      lazy: async () => ({ Component: (await import('./pages'))[tab] }),
    })),
  ],
}
