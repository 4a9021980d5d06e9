import EnvironmentOutlined from '@ant-design/icons/es/icons/EnvironmentOutlined'
import type { FeatureModule } from '@/lib/module'

/** Where the vehicles are, and where they have been. */
export const map: FeatureModule = {
  nav: {
    path: '/map',
    label: ['地图', 'Map'],
    icon: <EnvironmentOutlined />,
    any: ['POSITION_READ'],
    order: 20,
  },
  routes: [
    { path: '/map', lazy: async () => ({ Component: (await import('./MapPage')).MapPage }) },
  ],
}
