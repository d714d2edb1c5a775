import { defineConfig } from 'vitest/config'

/** Two cores everywhere, here and where the tree is proved. */
const WORKERS = 2

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{src,demo,scripts,bin}/**/*.test.ts',
            'tests/{support,faults,load,rights,doors}/**/*.test.ts',
          ],
          globalSetup: ['tests/support/postgres-on-demand.ts', 'tests/support/demonstration-on-demand.ts'],
          // Processes, not threads: acts start worker threads of their own, and a crash must name its file.
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'floor-plan', include: ['tests/floor-plan/**/*.test.ts'], pool: 'forks' },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-on-demand.ts', 'tests/support/demonstration-on-demand.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
