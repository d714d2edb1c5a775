import { expect, test } from 'vitest'
import { emptyGuide, shownParts } from './guide.ts'

const part = (key: string, label: string) => ({ key, label, help: '', required: true })
const parts = [part('matter', '事项名称'), part('materials', '办理材料'), part('place', '办理地点')]

test('people read where to go first, then what to bring; empty parts are left out', () => {
  const typed = {
    ...emptyGuide,
    matter: '新生儿参保',
    place: '2号窗口',
    materials: [
      { name: '户口簿', form: '原件', sample: '' },
      { name: '', form: '复印件', sample: '' },
      { name: '登记表', form: '', sample: 'a1' },
      { name: '照片', form: '两张', sample: 'gone' },
    ],
  }
  expect(shownParts(typed, parts, (id) => (id === 'a1' ? '登记表.docx' : null))).toEqual([
    { label: '办理地点', lines: ['2号窗口'] },
    { label: '事项名称', lines: ['新生儿参保'] },
    { label: '办理材料', lines: ['户口簿，原件', '登记表（样表：登记表.docx）', '照片，两张'] },
  ])
})
