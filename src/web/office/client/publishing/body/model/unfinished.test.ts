import { expect, test } from 'vitest'
import { unfinishedIn as refusedFor } from '../../../../../../modules/publishing/body.ts'
import { mergeBodies } from '../merge.ts'
import { missingAlternative, missingWords, unfinishedIn } from './unfinished.ts'
import { toHtml } from './write-html.ts'

const id = '0198a000-0000-7000-8000-00000000000a'
const picture = (own: string | null, alt: string) =>
  ({ type: 'picture', attrs: { id: own, alt, file: null } }) as const

test.each([
  ['nothing', '<p>甲</p>', 0],
  ['a picture that has its words', toHtml([picture(id, '集市')]), 0],
  ['pictures that are missing', toHtml([picture(null, ''), picture(null, '集市')]), 1],
  ['a picture that nobody has described', toHtml([picture(id, '')]), 1],
  ['what two people wrote', mergeBodies('<p>甲</p>', '<p>乙</p>', '<p>丙</p>').html, 1],
])('%s: the writer is told what the server would say', (_what, body, faults) => {
  expect(unfinishedIn(body)).toHaveLength(faults)
  expect(unfinishedIn(body)).toEqual(refusedFor(body))
})

test('a missing picture is known by its words', () => {
  expect(missingAlternative(missingWords('集市〔东〕入口'))).toBe('集市 东 入口')
  expect(missingAlternative(missingWords(''))).toBe('')
  expect(missingAlternative('这里缺一张图片')).toBe(null)
})
