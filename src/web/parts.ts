import type { FastifyBaseLogger } from 'fastify'
import type { Instance } from '../instance.ts'
import type { Site } from './shared/page.ts'

/** What every door stands on. */
export interface WebParts {
  readonly instance: Instance
  readonly site: Site
  readonly logger: FastifyBaseLogger
}

/** The largest file that may be handed in (bytes), and how many at once. */
export const uploadLimit = { fileSize: 20 * 1024 * 1024, files: 10, fields: 50, fieldSize: 200_000 }
