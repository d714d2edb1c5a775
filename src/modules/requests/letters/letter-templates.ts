import { type LetterField, letterFields, letterFieldKeys } from '../../../law/letters/letter-fields.ts'
import { letterRule } from '../../../law/letters/letters.ts'
import { type LetterKind, letterLabels } from '../../../law/decision/outcome.ts'
import { stamp } from '../../../platform/day.ts'
import { checkedFileType, cleanFileName } from '../../../platform/file-type.ts'
import { cleanFileBounded, fieldNamesIn, readFileBounded } from '../../../platform/office-files/index.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import type { PaperUpload } from '../papers/paper.ts'
import { applicationPolicy } from '../policy.ts'
import { writableKinds } from './letter.ts'
import { deleteTemplate, selectTemplates, upsertTemplate } from './letter-store.ts'
import type { LetterTables } from './letter-tables.ts'

/** Stands for the whole text between addressee and signature. */
export const bodyField = '正文'

/** What the frame of a letter has around its text. */
const frame: readonly LetterField[] = ['title', 'number', 'addressee', 'agency', 'date']
/** What a template may have in fixed words instead of as a field. */
const fixable: readonly LetterField[] = ['title', 'agency']

/** The fields that a template of this kind must have, {{正文}} standing for those of the text. */
export function fieldsOfTemplate(kind: LetterKind): readonly LetterField[] {
  const { required, series } = letterRule(kind)
  const needs: LetterField[] = required.map(({ field }) => field).filter((one) => !fixable.includes(one))
  // empty in most cases, and needed in some
  if (series === 'answer' && !needs.includes('correction')) needs.push('correction')
  if (kind === 'refused') needs.push('forbiddingLaw')
  return needs
}

/** What is wrong with the fields of a template; empty where nothing is. */
export function templateFaults(kind: LetterKind, names: readonly string[]): string[] {
  const known = new Set<string>([bodyField, ...letterFieldKeys.map((key) => letterFields[key].label)])
  const unknown = [...new Set(names.filter((name) => !known.has(name)))]
  const has = (field: LetterField): boolean =>
    names.includes(letterFields[field].label) || (!frame.includes(field) && names.includes(bodyField))
  const missing = fieldsOfTemplate(kind).filter((field) => !has(field))
  return [
    ...missing.map((field) => `模板缺少字段{{${letterFields[field].label}}}`),
    ...unknown.map((name) => `模板里的{{${name}}}不是可用的字段`),
  ]
}

export interface SetLetterTemplate {
  readonly unitCode: string
  readonly kind: LetterKind
  readonly upload: PaperUpload
}

/**
 * 上传文书模板: a county's or a unit's own Word file in place of our form. It must have a named field for all that its kind
 * must say; what it carries of its makers is taken out.
 */
export async function setLetterTemplate(
  desk: Desk,
  { unitCode, kind, upload }: SetLetterTemplate,
): Promise<Answer<null>> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, applicationPolicy.setLetters, unit)
  if (refused) return refused
  if (!writableKinds.includes(kind)) return mend({ field: 'kind', text: '请选择文书的种类。' })
  const checked = await checkTemplate(kind, upload)
  if ('faults' in checked) return mend(...checked.faults.map((text) => ({ field: 'file', text })))
  const { hash, size } = await desk.files.save(checked.bytes)
  return desk.transaction(async (transaction) => {
    await upsertTemplate(transaction, {
      unit_id: unit.code,
      kind,
      name: checked.name,
      hash,
      size_bytes: size,
      added_at: stamp(desk.now()),
      actor_name: actorName(desk.actor),
    })
    await record(transaction, desk, {
      act: 'application.set-letter-template',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      after: { kind, hash },
    })
    return done(null)
  })
}

async function checkTemplate(
  kind: LetterKind,
  { name, bytes }: PaperUpload,
): Promise<{ readonly faults: readonly string[] } | { readonly bytes: Uint8Array; readonly name: string }> {
  const type = checkedFileType(name, bytes)
  if ('fault' in type) return { faults: [type.fault] }
  if (type.type !== 'DOCX') {
    return {
      faults: [`模板应当是 Word 文件（.docx）；“${name}”是 ${type.type}，请用 Word 或者 WPS 另存为 .docx。`],
    }
  }
  const cleaned = await cleanFileBounded(bytes, 'DOCX')
  if ('refused' in cleaned) return { faults: [`${cleaned.refused}。`] }
  const { pieces, unread } = await readFileBounded(cleaned.bytes, 'DOCX')
  if (unread !== null) return { faults: [`模板没有读完：${unread}。`] }
  const names = pieces.flatMap(({ text }) => fieldNamesIn(text))
  const faults = templateFaults(kind, names)
  if (faults.length === 0) return { bytes: cleaned.bytes, name: cleanFileName(name, type) }
  const what = letterLabels[kind]
  return { faults: faults.map((fault) => `${fault}（${what}）。请在 Word 里补上或者改正后再上传。`) }
}

/** 恢复系统的样式: our own form is used again, or the county's template. */
export async function removeLetterTemplate(
  desk: Desk,
  { unitCode, kind }: { readonly unitCode: string; readonly kind: LetterKind },
): Promise<Answer<null>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.setLetters, unit)
    if (refused) return refused
    if (!(await deleteTemplate(transaction, unit.code, kind))) return refuse('notFound', '没有这份模板。')
    await record(transaction, desk, {
      act: 'application.remove-letter-template',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      before: { kind },
    })
    return done(null)
  })
}

/** A template that is in use for a unit: its own, or that of a unit above it. */
export interface LetterTemplate {
  readonly kind: LetterKind
  readonly unitCode: string
  readonly name: string
  readonly hash: string
  readonly addedAt: string
  readonly addedBy: string
}

/** The templates by which a unit's letters are made; the nearest one goes before those above. */
export async function templatesFor(desk: Pick<Desk, 'read'>, unit: Unit): Promise<LetterTemplate[]> {
  const codes = unit.path.split('/').filter((code) => code !== '')
  const rows = await selectTemplates(desk.read, codes)
  const nearest = new Map<LetterKind, LetterTables['letter_templates']>()
  for (const row of rows.toSorted((a, b) => codes.indexOf(a.unit_id) - codes.indexOf(b.unit_id))) {
    nearest.set(row.kind, row)
  }
  return [...nearest.values()].map((row) => ({
    kind: row.kind,
    unitCode: row.unit_id,
    name: row.name,
    hash: row.hash,
    addedAt: row.added_at,
    addedBy: row.actor_name,
  }))
}
