import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What takes minutes stands in `vitest.long.config.ts`.
    exclude: ['test/**/*.long.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Readers start workers and programs; two cores.
    testTimeout: 120_000,
    // Nothing of the library keeps state but compiled grammars: files share them, and half of the time is not spent on loading them again.
    isolate: false,
    maxWorkers: 2,
  },
})
