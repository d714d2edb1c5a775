import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ReviewApplication extends OnCase {
  /** what was found, where there is something to say */
  readonly note: string
}

/** 审核（条例第四十五条）：内容明确、可以办理，不用补正。It has no effect on the clock. */
export async function reviewApplication(desk: Desk, request: ReviewApplication): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'review', () =>
    done({
      event: { type: 'reviewed', on: desk.today(), event: null, details: { note: request.note.trim() } },
    }),
  )
}
