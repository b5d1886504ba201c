import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent
} from '@tanstack/react-router'
import { readRegisterSearch } from '../features/orders/register-search.ts'
import { NotFound, Root, ScreenError } from './root.tsx'

/**
 * Every screen of the application, one line a route; each feature is its own lazy chunk. To add a screen: make the
 * route here, put it into `addChildren`, and, for the first route of a room, add its line to `rooms.ts`.
 */
const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage')
})

const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('../features/orders/register-page.tsx'), 'RegisterPage')
})

const newOrder = createRoute({
  getParentRoute: () => root,
  path: '/orders/new',
  validateSearch: ({ plate }: Record<string, unknown>): { plate?: string } =>
    typeof plate === 'string' || typeof plate === 'number' ? { plate: String(plate) } : {},
  component: lazyRouteComponent(() => import('../features/orders/intake-page.tsx'), 'IntakePage')
})

const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../features/orders/order-page.tsx'), 'OrderPage')
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage')
})

const kpis = createRoute({
  getParentRoute: () => root,
  path: '/kpis',
  component: lazyRouteComponent(() => import('../features/kpi/kpi-room.tsx'), 'KpiRoom')
})

const kpi = createRoute({
  getParentRoute: () => root,
  path: '/kpis/$kpi',
  component: lazyRouteComponent(() => import('../features/kpi/kpi-page.tsx'), 'KpiPage')
})

const quality = createRoute({
  getParentRoute: () => root,
  path: '/quality',
  component: lazyRouteComponent(() => import('../features/quality/quality-room.tsx'), 'QualityRoom')
})

const qualityInspections = createRoute({
  getParentRoute: () => quality,
  path: '/',
  component: lazyRouteComponent(() => import('../features/quality/inspections-tab.tsx'), 'InspectionsTab')
})

const qualityRework = createRoute({
  getParentRoute: () => quality,
  path: '/rework',
  component: lazyRouteComponent(() => import('../features/quality/rework-tab.tsx'), 'ReworkTab')
})

const qualityComebacks = createRoute({
  getParentRoute: () => quality,
  path: '/comebacks',
  component: lazyRouteComponent(() => import('../features/quality/comebacks-tab.tsx'), 'ComebacksTab')
})

const qualityStandards = createRoute({
  getParentRoute: () => quality,
  path: '/standards',
  component: lazyRouteComponent(() => import('../features/quality/standards-tab.tsx'), 'StandardsTab')
})

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId',
  component: lazyRouteComponent(() => import('../features/inspections/inspection-page.tsx'), 'InspectionPage')
})

const qualityRoom = quality.addChildren([qualityInspections, qualityRework, qualityComebacks, qualityStandards])

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage')
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/transfer/import-page.tsx'), 'ImportPage')
})

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    orders,
    newOrder,
    order,
    qualityRoom,
    inspection,
    kpis,
    kpi,
    reports,
    importing,
    settings
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ScreenError,
  defaultPreload: 'intent',
  scrollRestoration: false
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
