import type { FieldError } from '../../shared/view-models.ts'

/** Posts `number` and `code` to `/status`. A wrong pair and an absent one read the same. */
export interface StatusQueryPageModel {
  number: string
  errors: readonly FieldError<'number' | 'code'>[]
}
