import type { FormInstance } from 'antd'
import { Issues, type Issue } from '../http/failure.ts'

/** `fee.count` as the form names it. */
export function namePath(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** An issue in words, with its ground. */
export function issueText({ text, ground }: Issue): string {
  return ground === undefined || ground === '' ? text : `${text}（${ground}）`
}

/** Splits issues into those whose field stands in the form, gathered by field, and the rest. */
export function placeIssues(
  issues: readonly Issue[],
  known: readonly string[],
): { readonly placed: ReadonlyMap<string, string[]>; readonly loose: readonly Issue[] } {
  const placed = new Map<string, string[]>()
  const loose: Issue[] = []
  for (const issue of issues) {
    if (known.includes(issue.field))
      placed.set(issue.field, [...(placed.get(issue.field) ?? []), issueText(issue)])
    else loose.push(issue)
  }
  return { placed, loose }
}

/** The field that stands highest, in whatever order the issues came. */
function firstOnPage(fields: readonly string[]): string | undefined {
  const places = fields.map((field) => ({ field, at: document.getElementById(idOf(field)) }))
  return places.reduce<(typeof places)[number] | undefined>((first, one) => {
    if (first === undefined) return one
    if (first.at === null || one.at === null) return first
    const before = first.at.compareDocumentPosition(one.at) & Node.DOCUMENT_POSITION_PRECEDING
    return before === 0 ? first : one
  }, undefined)?.field
}

/** Brings the field into sight and puts the person there; a group of choices takes the focus with its first. */
function goTo(form: FormInstance, field: string): void {
  form.scrollToField(namePath(field), { block: 'center', focus: true })
  const place = document.getElementById(idOf(field))
  if (place === null || place.contains(document.activeElement)) return
  place.querySelector<HTMLElement>('input, button, textarea')?.focus()
}

/** The id that the form gives a field. */
function idOf(field: string): string {
  return namePath(field).join('_')
}

/** Shows each issue at its field and goes to the first; gives back those that have no field here. */
export function showIssues(form: FormInstance, error: unknown): readonly Issue[] {
  if (!(error instanceof Issues)) return []
  const known = form.getFieldsError().map(({ name }) => name.join('.'))
  const { placed, loose } = placeIssues(error.issues, known)
  // what was mended meanwhile is no fault any more
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
  form.setFields([...placed].map(([field, errors]) => ({ name: namePath(field), errors })))
  const first = firstOnPage([...placed.keys()])
  if (first !== undefined) goTo(form, first)
  return loose
}
