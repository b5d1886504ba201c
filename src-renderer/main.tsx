import './app/no-eval.ts'
import 'antd/dist/reset.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers.tsx'
import { router } from './app/routes.tsx'
import { createQueryClient } from './rpc/query-client.ts'
import './ui/theme/fonts.css'
import './ui/theme/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={createQueryClient()}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>
)
