import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Readers start LibreOffice and workers; two cores.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
})
