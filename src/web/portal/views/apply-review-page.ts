import type { Suggestion, UnitHead } from '../../shared/view-models.ts'
import type { ApplyValues } from './apply-fields.ts'

/** Step 4: posts to `action` with `step=submit` (file it) or `step=edit` (back to the form), values in hidden fields. */
export interface ApplyReviewPageModel {
  unit: UnitHead
  action: string
  submission: string
  values: ApplyValues
  suggestions: readonly Suggestion[]
}
