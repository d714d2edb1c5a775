import type { LetterKind } from '../../../law/decision/outcome.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import type { PaperFile } from '../papers/read-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { numberSettingsIssues, type NumberSettings, usualNumbers } from './letter-numbers.ts'
import {
  type NumberEntry,
  selectNumbers,
  selectNumberSettings,
  upsertNumberSettings,
} from './letter-store.ts'
import { type LetterTemplate, templatesFor } from './letter-templates.ts'

/** 文书设置 of a unit: rules for numbers, templates in use, and the numbers of this year. */
export interface LetterSettings {
  readonly numbers: NumberSettings
  readonly templates: readonly LetterTemplate[]
  readonly register: readonly NumberEntry[]
}

/** 文书设置, for who may set them or handles letters. */
export async function letterSettings(
  desk: Desk,
  request: { readonly unitCode: string; readonly year?: number },
): Promise<Answer<LetterSettings>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, applicationPolicy.setLetters, unit)
  if (refused) return refused
  const year = request.year ?? desk.today().year
  return done({
    numbers: (await selectNumberSettings(desk.read, unit.code)) ?? usualNumbers(unit.shortName),
    templates: await templatesFor(desk, unit),
    register: await selectNumbers(desk.read, unit.code, year),
  })
}

export interface SetLetterNumbers extends NumberSettings {
  readonly unitCode: string
}

/** 设定文号规则: numbers that are taken stay as they are; the next letter is numbered by the new rule. */
export async function setLetterNumbers(desk: Desk, request: SetLetterNumbers): Promise<Answer<null>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.setLetters, unit)
    if (refused) return refused
    const { answer, procedure, kinds, first } = request
    const settings: NumberSettings = { answer: answer.trim(), procedure: procedure.trim(), kinds, first }
    const issues = numberSettingsIssues(settings)
    if (issues.length > 0) return mend(...issues)
    await holdLock(transaction, `letter-numbers:${unit.code}`)
    const before = (await selectNumberSettings(transaction, unit.code)) ?? usualNumbers(unit.shortName)
    await upsertNumberSettings(transaction, unit.code, settings)
    await record(transaction, desk, {
      act: 'application.set-letter-numbers',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      before: { answer: before.answer, procedure: before.procedure, kinds: JSON.stringify(before.kinds) },
      after: { answer: settings.answer, procedure: settings.procedure, kinds: JSON.stringify(kinds) },
    })
    return done(null)
  })
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 下载正在使用的模板, to change it in Word and put it up again. */
export async function letterTemplateFile(
  desk: Desk,
  request: { readonly unitCode: string; readonly kind: LetterKind },
): Promise<Answer<PaperFile>> {
  const answer = await letterSettings(desk, request)
  if (answer.kind !== 'done') return answer
  const template = answer.value.templates.find(({ kind }) => kind === request.kind)
  const bytes = template && (await desk.files.load(template.hash))
  if (!template || !bytes) return refuse('notFound', '没有上传过这种文书的模板。')
  return done({ name: template.name, mediaType: docxType, bytes })
}
