import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'scripts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          setupFiles: ['test/setup.ts'],
          // Nothing but computing: all processors are worth having. Before the site, whose browsers want them for themselves.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          // Ends what never would; a slow machine is no fault.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/site/build-site.ts',
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
