import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import type { ApplyError, ApplyValues } from './apply-fields.ts'

/** The form posts to `action` with `step=review`; `submission` makes a repeated post harmless. */
export interface ApplyPageModel {
  unit: UnitHead
  action: string
  submission: string
  values: ApplyValues
  errors: readonly ApplyError[]
  /** published items that may already answer it (shown once there is a description) */
  suggestions: readonly Suggestion[]
  /** longest description taken, in characters */
  descriptionLimit: number
}
