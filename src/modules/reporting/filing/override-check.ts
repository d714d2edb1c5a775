import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { writingBar } from './bars.ts'
import { handleReport, type OnReport, recordOnReport, writerOf } from './handle-report.ts'
import { deleteOverride, selectOverrides, upsertOverride } from './override-store.ts'
import { checksNow } from './checks-now.ts'
import type { CheckOverride } from './submission.ts'

export interface OverrideCheck extends OnReport {
  readonly rule: string
  readonly where: string
  readonly reason: string
}

const longestReason = 500

/** 放行 of a failed check: the reason stays in the file and goes along with the submission. */
export async function overrideCheck(desk: Desk, request: OverrideCheck): Promise<Answer<CheckOverride>> {
  const reason = request.reason.trim()
  if (reason === '' || reason.length > longestReason) {
    const text = `请写明为什么这样报是对的，例如“上年报告漏计1件，已另行更正”（不超过${longestReason}个字）。`
    return mend({ field: 'reason', text })
  }
  return handleReport(desk, request, 'write', async (transaction, held) => {
    const bar = writingBar(held.standing)
    if (bar) return bar
    const check = (await checksNow(transaction, held.unit, held.year)).find(
      (one) => one.rule === request.rule && one.where === request.where && one.mayOverride,
    )
    if (check === undefined) {
      return refuse('changedMeanwhile', '这一项校验已经没有问题，或者不能放行。请刷新后核对。')
    }
    const override: CheckOverride = {
      rule: check.rule,
      where: check.where,
      said: check.text,
      reason,
      by: writerOf(desk).by,
      on: desk.today().toString(),
    }
    await upsertOverride(transaction, held.unit.code, held.year, override)
    await recordOnReport(transaction, desk, held, {
      act: 'report.override-check',
      after: { rule: override.rule, where: override.where, said: override.said, reason },
    })
    return done(override)
  })
}

/** 取消放行: the check stands again. */
export async function withdrawOverride(
  desk: Desk,
  request: OnReport & Pick<OverrideCheck, 'rule' | 'where'>,
): Promise<Answer<null>> {
  return handleReport(desk, request, 'write', async (transaction, held) => {
    const bar = writingBar(held.standing)
    if (bar) return bar
    const known = (await selectOverrides(transaction, held.unit.code, held.year)).find(
      ({ rule, where }) => rule === request.rule && where === request.where,
    )
    if (known === undefined) return refuse('notFound', '这一项没有放行。')
    if (known.rule === 'carryover') {
      return refuse('notNow', '更正说明已经留存，不能取消；情况有变的，请重新写更正说明。')
    }
    await deleteOverride(transaction, held.unit.code, held.year, request)
    await recordOnReport(transaction, desk, held, {
      act: 'report.withdraw-override',
      before: { rule: known.rule, where: known.where, reason: known.reason },
    })
    return done(null)
  })
}
