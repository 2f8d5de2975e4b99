import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What takes minutes stands in `vitest.long.config.ts`.
    exclude: ['test/**/*.long.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Readers start workers and programs; two cores.
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
