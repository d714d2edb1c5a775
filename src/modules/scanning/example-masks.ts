import type { Cover } from './detectors/detection.ts'
import { maskOf } from './masks.ts'
import { defaultSettings } from './rules.ts'

/** Numbers that nobody has, as they look in each form that a county may choose. */
export interface ExampleMasks {
  readonly residentId: { first: 2 | 6; last: 3 | 4; masked: string }[]
  readonly bankCard: { first: 4 | 6; masked: string }[]
  readonly fixed: { label: string; masked: string }[]
}

const residentId = '000000199001010000'
const bankCard = '6200000000000000000'
const fixed: readonly (readonly [string, string, Cover])[] = [
  ['手机号', '13800001234', 'mobile'],
  ['固定电话', '0537-0000000', 'landline'],
  ['电子邮箱', 'example@example.com', 'email'],
  ['车牌号', '鲁H00000', 'plate'],
  ['家庭住址', '某村1组1号', 'all'],
]

export function exampleMasks(): ExampleMasks {
  const { masks } = defaultSettings
  return {
    residentId: ([2, 6] as const).flatMap((first) =>
      ([3, 4] as const).map((last) => ({
        first,
        last,
        masked: maskOf(residentId, 'residentId', { ...masks, residentId: { first, last } }) ?? '',
      })),
    ),
    bankCard: ([4, 6] as const).map((first) => ({
      first,
      masked: maskOf(bankCard, 'bankCard', { ...masks, bankCard: { first } }) ?? '',
    })),
    fixed: fixed.map(([label, written, cover]) => ({
      label,
      masked: `${cover === 'all' ? '某某镇' : ''}${maskOf(written, cover, masks) ?? ''}`,
    })),
  }
}
