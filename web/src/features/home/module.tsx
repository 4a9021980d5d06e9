import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined'
import type { FeatureModule } from '@/lib/module'

/** The first page of everybody. */
export const home: FeatureModule = {
  nav: { path: '/', label: ['我的一天', 'My day'], icon: <HomeOutlined />, any: ['SELF'], order: 0 },
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
  ],
}
