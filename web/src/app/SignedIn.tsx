import ConfigProvider from 'antd/es/config-provider'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { useState } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { Loading } from '@/components/Loading'
import { useLanguage } from '@/lib/i18n'
import { Frame } from './Frame'
import { modules } from './modules'
import { NotFound, PageFailed } from './NotFound'
import { theme } from './theme'

function createRouter() {
  return createBrowserRouter([
    {
      element: <Frame />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <Loading />,
      children: [
        ...modules.flatMap((module) =>
          module.routes.map((route) => ({ errorElement: <PageFailed />, ...route })),
        ),
        { path: '*', element: <NotFound /> },
      ],
    },
  ])
}

/** The application of a signed-in person. */
export default function SignedIn() {
  const language = useLanguage()
  const [router] = useState(createRouter)
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <RouterProvider router={router} />
    </ConfigProvider>
  )
}
