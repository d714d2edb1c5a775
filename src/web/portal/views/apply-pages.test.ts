import { describe, expect, test } from 'vitest'
import {
  applyModel,
  applySetting,
  carried,
  decidedStatusModel,
  filledValues,
  statusModel,
} from '../../../../tests/views/sample-models.ts'
import { samplePage, sampleUnit } from '../../../../tests/views/samples.ts'
import { applicantKinds } from '../../../law/report/report-rows.ts'
import { emptyApplyValues, organisationKinds, type ApplyField } from './apply-fields.ts'
import { applyPage } from './apply-page.ts'
import { applyReviewPage } from './apply-review-page.ts'
import { receiptPage } from './receipt-page.ts'
import { statusPage } from './status-page.ts'
import { statusQueryPage } from './status-query-page.ts'

const page = samplePage('/units/yangdian/apply')
const fields = Object.keys(emptyApplyValues)
const carriedNames = ['submission', 'kept', 'draft', 'offered', 'step']

/** Names of all controls of the form that posts to `action`. */
function controls(markup: string, action: string): string[] {
  const form = new RegExp(`<form[^>]*action="/zwgk${action}"[^]*?</form>`).exec(markup)?.[0] ?? ''
  const names = [...form.matchAll(/<(?:input|select|textarea|button)\b[^>]* name="([^"]*)"/g)]
  return [...new Set(names.map((match) => match[1] ?? ''))]
}

describe('the application form', () => {
  const markup = String(applyPage(page, applyModel))

  test('asks what 条例第二十九条 asks, and no purpose', () => {
    expect(controls(markup, '/units/yangdian/apply').toSorted()).toEqual(
      [...fields, ...carriedNames, 'files'].toSorted(),
    )
    const form = /<form class="apply[^"]*"[^]*<\/form>/.exec(markup)?.[0] ?? ''
    expect(form).not.toMatch(/用途|purpose|减免/)
  })

  test('the classes of organisations are the columns of table 三', () => {
    expect(['naturalPerson', ...Object.keys(organisationKinds)]).toEqual([...applicantKinds])
  })

  test('nothing is chosen beforehand', () => {
    expect(markup).not.toMatch(/ (checked|selected)[ >]/)
  })
})

describe('a form that came back', () => {
  const errors = (['name', 'applicantIs', 'delivery', 'description', 'idKind'] as const).map(
    (field: ApplyField) => ({ field, text: `请改${field}` }),
  )
  const markup = String(applyPage(page, { ...applyModel, values: filledValues, errors }))

  test('names each fault at the top with a link to its field, and at the field', () => {
    expect(markup).toContain('<title>需要修改：')
    for (const { field, text } of errors) {
      expect(markup).toContain(`<li><a href="#${field}">${text}</a></li>`)
      expect(markup).toContain(`<p class="error" id="${field}-error"><strong>请修改：</strong>${text}</p>`)
      expect(markup).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error"`))
      expect(markup).toMatch(new RegExp(` id="${field}"`))
    }
  })

  test('keeps every value', () => {
    expect(markup).toContain(`>\n${filledValues.description}</textarea>`)
    expect(markup).toContain(`value="${filledValues.name}"`)
    expect(markup).toMatch(/value="online" checked/)
    expect(markup).toMatch(/value="residentIdCard" selected/)
  })

  test('a description that begins with an empty line or closes the field stays whole', () => {
    const description = '\n</textarea><script>'
    const again = String(applyPage(page, { ...applyModel, values: { ...filledValues, description } }))
    expect(again).toContain('>\n\n&lt;/textarea&gt;&lt;script&gt;</textarea>')
  })
})

describe('the form with all that it may hold', () => {
  const model = {
    ...applyModel,
    setting: { confirmedOnSubmit: true, identityPaper: true },
    coApplicants: [{ name: '另一人', idKind: 'passport', idNumber: 'X0' }] as const,
    files: [{ name: '地图.pdf', sizeBytes: 1000, identity: false }],
  }

  test('further applicants share their names, and each can be taken off again', () => {
    const markup = String(applyPage(page, { ...model, errors: [{ field: 'coIdNumber-0', text: '请改' }] }))
    expect(markup).toMatch(/id="coName-0" name="coName"[^>]* value="另一人"/)
    expect(markup).toContain('value="dropApplicant.0"')
    expect(markup).toContain('<a href="#coIdNumber-0">请改</a>')
    expect(markup).toContain('value="dropFile.0"')
    expect(markup).toContain('name="identityPaper"')
    expect(markup).toContain('提交当日为收到申请之日')
  })

  test('the kiosk takes no files, leads nowhere else and forgets', () => {
    const kiosk = { idleSeconds: 180, home: '/kiosk' }
    const markup = String(applyPage(page, { ...model, setting: { ...model.setting, kiosk } }))
    expect(markup).not.toContain('type="file"')
    expect(markup).not.toContain('site-footer')
    expect(markup).toContain('data-idle="180" data-home="/zwgk/kiosk"')
  })

  test('help for those who cannot write or read well stands in plain words, with place and phone', () => {
    const help =
      /<section class="other-ways"[^]*?<\/section>/.exec(String(applyPage(page, applyModel)))?.[0] ?? ''
    expect(help).toContain(sampleUnit.address)
    expect(help).toContain(sampleUnit.phone)
    expect(help).toContain('由工作人员代您填写')
    expect(help).toContain('条例第四十三条')
  })
})

test('a fault in a field of an unchosen kind unfolds both kinds', () => {
  const form = (errors: readonly { field: ApplyField; text: string }[]): boolean =>
    String(applyPage(page, { ...applyModel, errors })).includes('class="apply unfolded"')
  expect(form([{ field: 'idNumber', text: '请填写' }])).toBe(true)
  expect(form([{ field: 'applicantIs', text: '请选择' }])).toBe(false)
})

describe('checking before filing', () => {
  const values = {
    ...filledValues,
    applicantIs: 'organisation' as const,
    organisationName: '某“社”',
    email: 'a@b',
  }
  const markup = String(
    applyReviewPage(page, {
      unit: sampleUnit,
      action: '/units/yangdian/apply',
      setting: applySetting,
      carried: { ...carried, kept: 'k', draft: 'D', offered: true },
      values,
      coApplicants: [{ name: '另一人', idKind: 'creditCode', idNumber: 'C0' }],
      files: [{ name: '地图.pdf', sizeBytes: 1000, identity: false }],
      suggestions: [],
    }),
  )

  test('carries every value to the same address', () => {
    expect(controls(markup, '/units/yangdian/apply').toSorted()).toEqual(
      [...fields, ...carriedNames, 'coName', 'coIdKind', 'coIdNumber'].toSorted(),
    )
    for (const [name, value] of Object.entries(values)) {
      expect(markup).toContain(`<input type="hidden" name="${name}" value="${value}">`)
    }
    expect(markup).toContain('name="step" value="submit"')
    expect(markup).toContain('name="step" value="edit"')
  })

  test('shows who applies together, and the files that go with it', () => {
    expect(markup).toContain('<dt>第 2 位申请人</dt><dd>另一人，统一社会信用代码（单位） C0</dd>')
    expect(markup).toContain('地图.pdf（1 KB）')
  })

  test('shows what applies to this applicant only, in words', () => {
    expect(markup).toContain('<dd>某“社”</dd>')
    expect(markup).not.toContain('<dd>000000000000000000</dd>')
    expect(markup).toContain('<dd>电子文件</dd>')
    expect(markup).toContain('<dd>2025 年</dd>')
  })
})

describe('the receipt', () => {
  const model = {
    unit: sampleUnit,
    number: '杨公申〔2026〕5号',
    queryCode: 'K7QMX2PWD4RT',
    submittedAt: '2026-10-14 14:20',
    description: '某事',
    needsConfirmation: true,
  }

  test('says that it waits for both sides, by which article, and does not promise a day', () => {
    const markup = String(receiptPage(page, model))
    expect(markup).toContain('<h1>已提交，待双方确认</h1>')
    expect(markup).toContain('以双方确认之日为收到申请之日（条例第三十一条）')
    expect(markup).not.toContain('最迟答复日')
    expect(markup).toContain('<span>K7QM</span><span>X2PW</span><span>D4RT</span>')
  })

  test('names the day where the county confirms at once', () => {
    const markup = String(
      receiptPage(page, {
        ...model,
        queryCode: 'K7QM-X2PW',
        needsConfirmation: false,
        receivedOn: '2026-10-14',
        dueOn: '2026-11-11',
      }),
    )
    expect(markup).toContain('最迟答复日：2026年11月11日。')
    expect(markup).not.toContain('待双方确认')
    expect(markup).toContain('<span>K7QM-X2PW</span>')
  })
})

describe('the status page', () => {
  test('says by when, and why that day', () => {
    const markup = String(statusPage(page, statusModel))
    expect(markup).toContain('<p class="due">2026年10月27日</p><p>还有 9 个工作日</p>')
    expect(markup).toContain('为什么是这一天')
    expect(markup).toContain('条例第三十三条')
    expect(markup).not.toContain('不服这个结果')
  })

  test.each([
    ['notStarted', '尚未起算'],
    ['paused', '暂停计算'],
    ['stopped', '已停止计算'],
  ] as const)('a clock that is %s says so', (state, words) => {
    const clock = { state, overdue: false, provisional: true, why: [], days: [], strip: [] }
    const markup = String(statusPage(page, { ...statusModel, clock }))
    expect(markup).toContain(`<p class="due">${words}</p>`)
    expect(markup).toContain('暂定')
  })

  test('a passed limit is said in words', () => {
    const clock = { ...statusModel.clock, overdue: true, workingDaysLeft: 0 }
    expect(String(statusPage(page, { ...statusModel, clock }))).toContain('已超过法定期限')
  })

  test('after a refusal the reconsideration comes first, with its last day', () => {
    const markup = String(statusPage(page, decidedStatusModel))
    expect(markup).toContain('应当先申请行政复议')
    expect(markup).toContain('2026年12月22日')
    expect(markup).toContain('自收到复议决定书之日起算')
  })
})

test('the query form never shows a code again', () => {
  const markup = String(
    statusQueryPage(page, { number: 'N1', errors: [{ field: 'code', text: '申请编号或者查询码不对' }] }),
  )
  expect(markup).toMatch(/name="number"[^>]* value="N1"/)
  expect(markup).toMatch(/name="code"[^>]* value=""/)
  expect(markup).toContain('method="post"')
})
