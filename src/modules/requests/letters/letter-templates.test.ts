import { expect, test } from 'vitest'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { openOffice, personForm, rareName } from '../../../../tests/support/cases.ts'
import { makeDocx } from '../../../../tests/support/handmade-files.ts'
import { readDocx } from '../../../../tests/support/read-docx.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { letterFields } from '../../../law/letters/letter-fields.ts'
import { letterRules } from '../../../law/letters/letters.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import {
  draftLetter,
  letterTemplateFile,
  letterToPrint,
  numberLetter,
  registerApplication,
  removeLetterTemplate,
  setLetterTemplate,
} from '../index.ts'
import { bodyField, fieldsOfTemplate, templateFaults } from './letter-templates.ts'

const said = (answer: Answer<unknown>): string =>
  answer.kind === 'issues' ? answer.issues.map(({ text }) => text).join('\n') : answer.kind

const docx = (...lines: readonly string[]): Uint8Array =>
  makeDocx({ body: lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('') })

const granted = ['某镇专用', '{{文号}}', '{{收件人}}：', '{{正文}}', '{{成文日期}}']

test('{{正文}} stands for all that the text must say, whatever the kind; the frame must be there', () => {
  for (const { kind } of letterRules) {
    if (kind === 'serviceRecord') continue
    const whole = ['文号', '收件人', '成文日期', bodyField]
    expect(templateFaults(kind, whole), kind).toEqual([])
    for (const field of fieldsOfTemplate(kind)) {
      const { label } = letterFields[field]
      const others = fieldsOfTemplate(kind)
        .filter((one) => one !== field)
        .map((one) => letterFields[one].label)
      expect(templateFaults(kind, others)).toEqual([`模板缺少字段{{${label}}}`])
    }
  }
  expect(templateFaults('granted', ['文号', '收件人', '成文日期', bodyField, '甲方'])).toEqual([
    '模板里的{{甲方}}不是可用的字段',
  ])
})

onBothEngines('letter templates', (open) => {
  test('a county’s template is used by its units until one has its own; the text is the same', async () => {
    const world = await open()
    const { officer, people } = await openOffice(world)
    world.at('2026-03-02')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn: Temporal.PlainDate.from('2026-03-02'),
      }),
    )
    const draft = { id, outcome: 'granted', ground: 'disclosed', text: '现予提供。' } as const
    await signedDraft(officer, draft)
    const { letter: letterId } = expectDone(await draftLetter(officer, { id, kind: 'granted', values: {} }))
    const county = world.desk.as(people.supervisor)
    const kind = 'granted'
    expectDone(
      await setLetterTemplate(county, {
        unitCode: 'wenshang',
        kind,
        upload: { name: '县.docx', bytes: docx('县里统一', ...granted.slice(1)) },
      }),
    )
    const printed = async (): Promise<string[] | null> => {
      const { filled } = expectDone(await letterToPrint(officer, { id, letterId, demonstration: false }))
      return filled && readDocx(filled).paragraphs.map(({ text }) => text)
    }
    expect((await printed())?.[0]).toBe('县里统一')
    const own = { unitCode: 'yangdian', kind } as const
    expectDone(
      await setLetterTemplate(officer, { ...own, upload: { name: '镇.docx', bytes: docx(...granted) } }),
    )
    expectDone(await numberLetter(officer, { id, letterId }))
    const lines = await printed()
    expect(lines?.slice(0, 3)).toEqual(['某镇专用', '杨店公复〔2026〕1号', `${rareName}：`])
    expect(lines?.[3]).toContain('本机关于2026年3月2日收到您提出的政府信息公开申请')
    expect(lines?.[3]).toContain('现予提供。')
    expect(lines?.[3]).toContain('向某某县人民法院提起行政诉讼')
    expect(lines?.[4]).toBe('2026年3月2日')
    expect(expectDone(await letterTemplateFile(officer, own)).name).toBe('镇.docx')
    expectDone(await removeLetterTemplate(officer, own))
    expect((await printed())?.[0]).toBe('县里统一')
    expectDone(await removeLetterTemplate(county, { unitCode: 'wenshang', kind }))
    expect(await printed()).toBeNull()
    expect((await removeLetterTemplate(officer, own)).kind).toBe('refused')
  })

  test('a template that lacks a field, or is none, is refused with what is wrong', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const put = (name: string, bytes: Uint8Array, kind: 'granted' | 'refused' = 'granted') =>
      setLetterTemplate(officer, { unitCode: 'yangdian', kind, upload: { name, bytes } })
    const without = docx('{{文号}}', '{{收件人}}', '{{收到日期}}{{申请内容}}{{补正情况}}', '{{成文日期}}')
    const faults = said(await put('a.docx', without))
    for (const label of ['办理结果', '法律依据', '答复内容', '提供方式', '救济告知']) {
      expect(faults).toContain(`模板缺少字段{{${label}}}`)
    }
    expect(faults).not.toContain('收到日期')
    expect(said(await put('a.docx', docx(...granted, '{{印章}}')))).toContain('{{印章}}不是可用的字段')
    expect(said(await put('a.docx', Buffer.from('%PDF-1.4')))).toContain('与扩展名不符')
    expect(said(await put('a.pdf', Buffer.from('%PDF-1.4')))).toContain('模板应当是 Word 文件')
    expect(said(await put('a.docx', docx(...granted).slice(0, 400)))).toContain('损坏')
    const other = {
      unitCode: 'invented',
      kind: 'granted',
      upload: { name: 'a.docx', bytes: docx(...granted) },
    }
    expect(said(await setLetterTemplate(officer, { ...other, kind: 'granted' }))).toBe('refused')
  })
})
