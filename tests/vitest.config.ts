import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = (path: string) => resolve(import.meta.dirname, path)

/** A project a kind of surroundings: the window's parts need a page, the Electron door a stand-in for its module. */
export default defineConfig({
  root: here('..'),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'workshop',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/shells/**', 'tests/e2e/**', 'tests/bench/**', 'tests/packaging/**'],
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'window',
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.ts', 'tests/ui/**/*.test.tsx'],
          setupFiles: [here('./support/window-setup.ts')],
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        resolve: { alias: { electron: here('./support/electron-stand-in.ts') } },
        test: { name: 'doors', environment: 'node', include: ['tests/shells/**/*.test.ts'], testTimeout: 30_000 }
      },
      {
        extends: true,
        test: {
          name: 'packaging',
          environment: 'node',
          include: ['tests/packaging/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
})
