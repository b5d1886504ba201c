import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../support/browser.ts'
import type { DoorOptions } from './doors.ts'

const executablePath = findBrowser()

/**
 * What lies in journeys/ runs through every door, a door's own tests in the folder of its name through that one,
 * all else through the web door.
 */
export default defineConfig<DoorOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) }
  },
  projects: [
    { name: 'web', use: { door: 'web' }, testIgnore: ['stand-in/**', 'electron/**'] },
    { name: 'stand-in', use: { door: 'stand-in' }, testMatch: ['stand-in/**/*.spec.ts', 'journeys/**/*.spec.ts'] },
    { name: 'electron', use: { door: 'electron' }, testMatch: ['electron/**/*.spec.ts', 'journeys/**/*.spec.ts'] }
  ]
})
