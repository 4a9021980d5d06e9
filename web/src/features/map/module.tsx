import EnvironmentOutlined from '@ant-design/icons/es/icons/EnvironmentOutlined'
import type { FeatureModule } from '@/lib/module'

/** Where cargo and vehicles are, and where vehicles have been. */
export const map: FeatureModule = {
  nav: {
    path: '/map',
    label: ['地图', 'Map'],
    icon: <EnvironmentOutlined />,
    any: ['POSITION_READ', 'CONSIGNMENT_READ'],
    order: 20,
  },
  routes: [
    { path: '/map', lazy: async () => ({ Component: (await import('./MapPage')).MapPage }) },
  ],
}
