import { defineConfig } from '@playwright/test'

/**
 * Browser tests against the real server with simulated data: `npm run e2e` after `./yunzong build`.
 * YUNZONG_URL points them at a server that runs already. No browser is downloaded: CHROMIUM, or the
 * system's own, is used.
 */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/server.ts',
  // the simulation, the server and the browser share a small machine
  workers: 1,
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  outputDir: './node_modules/.tmp/e2e',
  reporter: [['list']],
  use: {
    baseURL: process.env.YUNZONG_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--enable-unsafe-swiftshader'],
    },
  },
})
