import { expect, test } from 'vitest'
import { expectDone } from '../../src/modules/desk/index.ts'
import { passReview, signReport, submitReport } from '../../src/modules/reporting/index.ts'
import { printPage } from '../../src/modules/reporting/reading/files/print-page.ts'
import { sampleReport } from '../../src/modules/reporting/reading/sample-report.ts'
import { begin, send, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, phone, words } from './steps.ts'

/** A Monday of February: the reports of the departments were due on 31 January. */
const county = openCounty({ env: { DEMO_TODAY: '2026-02-09' } })
const year = 2025
const outside = '汶上县示例气象局'

/** The file of a unit that has no accounts; the total of one row is wrong in it. */
function file(): { name: string; mimeType: string; buffer: Buffer } {
  const sample = sampleReport()
  sample.requests.received = [6, 1, 0, 0, 0, 0, 8]
  const overview = ['全年新收政府信息公开申请7件，上年结转2件，结转下年度办理1件。']
  const text = printPage({ ...sample, unit: outside, year, overview })
  return { name: '气象局2025年报.html', mimeType: 'text/html', buffer: Buffer.from(text) }
}

test('the county’s February: who is missing, one sent back and mended, a file read, all compiled', async () => {
  // given the board of the county, which names who is missing
  const supervisor = await signedIn(county, 'wenshang.zhuguan')
  await supervisor.goto(`${county.demonstration.url}/office/reports/board?year=${year}`)
  await eventually(supervisor, /还缺 4 个/)
  await settled(supervisor)
  await expectSound(supervisor)
  expect(await words(supervisor)).toContain(outside)
  await supervisor.getByRole('button', { name: /^没有报送/ }).click()
  await supervisor.getByRole('button', { name: /^没有报送/, pressed: true }).waitFor()
  await supervisor.getByRole('rowheader', { name: /杨店镇/ }).waitFor({ state: 'detached' })
  const rows = supervisor.getByRole('region', { name: '各机关年度报告' }).getByRole('row')
  expect(await rows.count()).toBe(5)

  // when all who are missing are urged at once
  await supervisor.getByRole('button', { name: '催报 4 个机关' }).click()
  await supervisor.getByRole('dialog').getByRole('button', { name: '催报' }).click()
  await eventually(supervisor, '已催报 4 个机关')
  await eventually(supervisor, /催报 1 次/)

  // and one that was handed in is sent back with a remark on a cell
  await supervisor.getByRole('button', { name: /^全部/ }).click()
  await supervisor.getByRole('button', { name: '核对：汶上县示例财政局' }).click()
  await eventually(supervisor, '点一个数或者一段话')
  await settled(supervisor)
  await expectSound(supervisor)
  await supervisor.getByRole('button', { name: /^表二 行政处罚：1，/ }).click()
  await supervisor.getByLabel('表二 行政处罚', { exact: true }).fill('与公开的处罚决定不符，请核对。')
  await supervisor.getByRole('button', { name: '退回单位修改' }).click()
  await eventually(supervisor, '已退回，单位会在相应的格子和文字旁看到意见。')
  await settled(supervisor)
  await expectSound(supervisor)

  // then the unit sees it at that cell, mends it and sends it for review
  const officer = await signedIn(county, 'shili-caizheng.yishen', phone)
  await officer.goto(`${county.demonstration.url}/office/reports/${year}?part=${encodeURIComponent('二')}`)
  await eventually(officer, '县主管部门的意见：与公开的处罚决定不符，请核对。')
  await settled(officer)
  await expectSound(officer)
  await officer.getByLabel('行政处罚（本年处理决定数量）').fill('3')
  await officer.getByRole('button', { name: '保存数据' }).click()
  await eventually(officer, '已保存。')
  await begin(officer, '送审')
  await send(officer, '送审', '报告已送审')
  const on = { unitCode: 'shili-caizheng', year }
  const house = county.demonstration.instance.deskAt(() => Temporal.Instant.from('2026-02-09T15:00+08:00'))
  expectDone(await passReview(house, { ...on, remarks: '' }))
  expectDone(await signReport(house, { ...on, remarks: '' }))
  expectDone(await submitReport(house, { ...on, correction: '行政处罚更正为3件。' }))

  // and the county accepts what came anew
  await supervisor.goto(`${county.demonstration.url}/office/reports/${year}/handed-in?unit=shili-caizheng`)
  await eventually(supervisor, '第 2 次报送')
  await supervisor.getByRole('button', { name: '接收', exact: true }).click()
  await eventually(supervisor, '已接收，汇总时计入。')
  await settled(supervisor)
  await expectSound(supervisor)

  // when the file of a unit without accounts comes in
  await supervisor.goto(`${county.demonstration.url}/office/reports/board?year=${year}`)
  await supervisor.getByRole('button', { name: `收文件：${outside}` }).click()
  await supervisor.getByRole('heading', { level: 1, name: `${outside}${year}年度报告` }).waitFor()
  const [chooser] = await Promise.all([
    supervisor.waitForEvent('filechooser'),
    supervisor.getByRole('button', { name: '收文件' }).click(),
  ])
  await chooser.setFiles(file())
  // then what was read stands beside its original, with the doubtful cell marked
  await eventually(supervisor, '文件待确认')
  await eventually(supervisor, '下载原件')
  await settled(supervisor)
  await expectSound(supervisor)
  expect(await words(supervisor.getByRole('region', { name: '原件的文字' }))).toContain('行政许可31')
  await supervisor.getByRole('button', { name: /^表三 一、本年新收.*总计$/ }).click()
  await supervisor.getByLabel('原件上的数').fill('7')
  await supervisor.getByLabel('依据').fill('原件表三第 1 行总计为 7，转换时读错。')
  await supervisor.getByRole('button', { name: '更正这一格' }).click()
  await eventually(supervisor, '已更正，校验已重做。')
  await eventually(supervisor, '每一格都读出了数字，校验没有矛盾。请抽看几格后确认。')
  await supervisor.getByRole('button', { name: '与原件一致，确认接收' }).click()
  await eventually(supervisor, '第 1 版')
  await settled(supervisor)
  await expectSound(supervisor)

  // and the compiled report names the missing, opens a cell and is taken as a file
  await supervisor.goto(`${county.demonstration.url}/office/reports/${year}/compiled`)
  await eventually(supervisor, /按办理台账计算：/)
  await settled(supervisor)
  await expectSound(supervisor)
  await supervisor.getByRole('button', { name: /^表二 行政处罚：/ }).click()
  const behind = supervisor.getByRole('region', { name: /^表二 行政处罚/ })
  await eventually(behind, outside)
  expect(await words(behind)).toMatch(/示例气象局报送文件12/)
  expect(await words(behind)).toMatch(/示例财政局已接收3/)
  await settled(supervisor)
  await expectSound(supervisor)
  const word = await download(supervisor, supervisor.getByRole('link', { name: '导出 Word' }))
  expect(word.name).toContain('汶上县人民政府2025年政府信息公开工作年度报告（汇总）')
  expect(word.bytes.length).toBeGreaterThan(10_000)
})
