import type { z } from 'zod'
import type { Issue } from '../../modules/desk/index.ts'

/** More faults than any form has are no longer told: a megabyte of them would make a larger answer. */
const mostIssues = 100

/** What came in does not have the shape that the endpoint states. */
export class WrongInput extends Error {
  readonly issues: readonly Issue[]

  constructor(error: z.core.$ZodError) {
    super('input without the shape that the endpoint states')
    this.issues = error.issues.flatMap(issuesOf).slice(0, mostIssues)
  }
}

function issuesOf(fault: z.core.$ZodIssue): Issue[] {
  const field = fault.path.map(String).join('.')
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) => ({
      field: [...fault.path, key].map(String).join('.'),
      text: `没有“${key}”这一项。`,
    }))
  }
  return [{ field, text: textOf(fault) }]
}

function textOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      // the schemas' door asks for the input to be reported; it goes no further than this
      return fault.input === undefined ? '请填写这一项。' : '填写的内容不是所要的形式。'
    case 'too_big':
      return fault.origin === 'string'
        ? `内容过长，最多${String(fault.maximum)}个字符。`
        : `不能大于${String(fault.maximum)}。`
    case 'too_small':
      return fault.origin === 'string' ? '请填写这一项。' : `不能小于${String(fault.minimum)}。`
    case 'invalid_format':
      return fault.format === 'date' ? '请填写日期，写法如2026-10-14。' : '填写的内容写法不对。'
    case 'invalid_value':
      return '请在所列的选项中选择。'
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return '填写的内容写法不对。'
  }
}
