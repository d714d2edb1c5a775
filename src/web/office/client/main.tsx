import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { boot, rootElement } from './boot.ts'
import { queryClient } from './http/use-call.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Office } from './shell/office.tsx'
import './style/base.css'
import './style/shell.css'
import './style/forms.css'
import { theme } from './theme.ts'

dayjs.locale('zh-cn')

createRoot(rootElement).render(
  <StrictMode>
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <BrowserRouter basename={boot.base}>
              <Office />
            </BrowserRouter>
          </ErrorBoundary>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
)
