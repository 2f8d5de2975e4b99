import { defineConfig } from 'vitest/config'

/** The checks that take minutes: benchmarks that test themselves, builds, files made anew, LibreOffice. `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.test.ts'],
    globalSetup: ['test/temporary-folder.ts', 'test/packed-package.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
