import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent
} from '@tanstack/react-router'
import { NotFound, Root, ScreenError } from './root.tsx'

/**
 * Every screen of the application, one line a route; each feature is its own lazy chunk. To add a screen: make the
 * route here, put it into `addChildren`, and, for the first route of a room, add its line to `rooms.ts`.
 */
const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage')
})

export const router = createRouter({
  routeTree: root.addChildren([settings]),
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
