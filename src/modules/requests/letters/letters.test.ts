import { expect, test } from 'vitest'
import { signedDraft } from '../../../../tests/support/decide.ts'
import {
  openOffice,
  type Office,
  personForm,
  rareName,
  remedyPlaces,
} from '../../../../tests/support/cases.ts'
import { deliverAnswer as delivered, sealed, stampedScan } from '../../../../tests/support/letters.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { verifyChain } from '../../audit/index.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import { setRemedyPlaces } from '../../units/index.ts'
import { loadCase } from '../handling/handle-case.ts'
import type { Paper } from '../papers/paper.ts'
import { papersOf } from '../papers/read-papers.ts'
import { papersForApplicant } from '../status/papers-for-applicant.ts'
import {
  addPaper,
  applicationFile,
  caseLetters,
  deliverAnswer,
  draftLetter,
  letterSettings,
  letterToPrint,
  numberLetter,
  readPaper,
  recordService,
  registerApplication,
  requestCorrection,
  sealLetter,
  sendLetter,
  serviceRecordOf,
  setLetterNumbers,
  voidLetter,
} from '../index.ts'

const start = Temporal.PlainDate.from('2026-03-02')
const day = (text: string) => Temporal.PlainDate.from(text)

async function received(world: World, { officer }: Office): Promise<string> {
  world.at(start.toString())
  return expectDone(
    await registerApplication(officer, {
      unitCode: 'yangdian',
      form: personForm(),
      channel: 'counter',
      arrivedOn: start,
    }),
  ).id
}

const granting = { outcome: 'granted', ground: 'disclosed', text: '现将合同复印件提供给您。' } as const

const said = (answer: Answer<unknown>): string =>
  answer.kind === 'issues'
    ? answer.issues.map(({ field, text }) => `${field}: ${text}`).join('\n')
    : answer.kind === 'refused'
      ? answer.refusal.text
      : 'done'

/** What the applicant may read of the case. */
async function ownPapers(world: World, id: string): Promise<Paper[]> {
  const file = await loadCase(world.desk.read, world.desk, id)
  if (!file) throw new Error('no case')
  return papersForApplicant(file, await papersOf(world.desk.read, world.desk, id))
}

async function numbersOf({ officer }: Office): Promise<string[]> {
  return expectDone(await letterSettings(officer, { unitCode: 'yangdian' })).register.map(
    ({ number, voidedOn }) => (voidedOn === null ? number : `${number} 作废`),
  )
}

onBothEngines('letters', (open) => {
  test('from the draft to the proof of service; the answer is drafted from the case', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await received(world, office)
    await signedDraft(officer, { id, ...granting })
    expect(expectDone(await caseLetters(officer, id)).writable.find(({ suggested }) => suggested)?.kind).toBe(
      'granted',
    )

    const { letter: letterId } = expectDone(await draftLetter(officer, { id, kind: 'granted', values: {} }))
    const drafted = expectDone(await caseLetters(officer, id)).letters[0]
    expect(drafted).toMatchObject({ state: 'drafted', missing: [], number: '' })
    // without its number it is a draft, and says so
    const asDraft = expectDone(await letterToPrint(officer, { id, letterId, demonstration: false }))
    expect(JSON.stringify(asDraft.document)).toContain('草稿')

    const sealing = { id, letterId, upload: { name: '扫描.pdf', bytes: stampedScan } }
    expect(said(await sealLetter(officer, sealing))).toContain('还没有编号')
    expectDone(await numberLetter(officer, { id, letterId }))
    const { document } = expectDone(await letterToPrint(officer, { id, letterId, demonstration: false }))
    const text = JSON.stringify(document)
    for (const part of [
      '杨店公复〔2026〕1号',
      `${rareName}：`,
      '本机关于2026年3月2日收到您提出的政府信息公开申请',
      '杨店镇2025年高标准农田建设项目的施工合同',
      '现将合同复印件提供给您。',
      '《中华人民共和国政府信息公开条例》第三十六条第（二）项',
      '60日内向汶上县人民政府（地址：汶上县某某路1号）申请行政复议，或者自收到本告知书之日起6个月内向某某县人民法院提起行政诉讼',
      'https://reconsideration.example.invalid/',
    ])
      expect(text).toContain(part)
    expect(document.blocks.at(-1)).toMatchObject({ type: 'signature', unit: '杨店镇人民政府' })

    // what was printed is fixed
    const again = await draftLetter(officer, { id, letterId, kind: 'granted', values: { content: '改' } })
    expect(said(again)).toContain('已经编号')

    // without the sealed letter nothing leaves
    const how = { id, method: 'mail', trackingNumber: '1000000000000', note: '' } as const
    expect(said(await deliverAnswer(officer, how))).toMatch(/^letter: .*没有盖章的文书不得发出/)
    expect(said(await deliverAnswer(officer, { ...how, letter: letterId }))).toContain('还没有盖章文书')
    expect(await ownPapers(world, id)).toEqual([])
    expectDone(await sealLetter(officer, sealing))
    expect(await ownPapers(world, id)).toEqual([])

    world.at('2026-03-05')
    expectDone(await deliverAnswer(officer, { ...how, letter: letterId }))
    const [own, ...more] = await ownPapers(world, id)
    expect(more).toEqual([])
    expect(own).toMatchObject({ kind: 'sealedLetter', mediaType: 'application/pdf' })
    const file = expectDone(await readPaper(officer, id, own?.id ?? ''))
    expect(Buffer.from(file.bytes)).toEqual(Buffer.from(stampedScan))

    // 送达 is an entry of its own: the answer is of the day on which it left
    world.at('2026-03-10')
    const service = { id, letterId, method: 'mail', trackingNumber: '', receiver: '', note: '' } as const
    expect(said(await recordService(officer, service))).toContain('trackingNumber')
    const posted = { ...service, trackingNumber: '1000000000000' }
    expect(said(await recordService(officer, { ...posted, on: day('2026-03-04') }))).toContain(
      '不能早于送出之日',
    )
    expectDone(await recordService(officer, { ...posted, on: day('2026-03-09') }))
    expect(said(await recordService(officer, posted))).toContain('已经登记过送达')
    const file2 = expectDone(await applicationFile(officer, id))
    expect(file2.decision?.on.toString()).toBe('2026-03-05')
    expect(file2.decision?.servedOn?.toString()).toBe('2026-03-09')
    const record = expectDone(await serviceRecordOf(officer, { id, letterId, demonstration: false }))
    expect(JSON.stringify(record.document)).toContain('2026年3月9日')
    expect((await verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, [])).faults).toEqual(
      [],
    )
  })

  test('numbers run without gaps and doubles, however many take them at once', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const letters: { id: string; letterId: string }[] = []
    for (let count = 0; count < 12; count += 1) {
      const id = await received(world, office)
      const values = { reasonsAsked: '请说明理由', reasonsBy: '2026-04-01' }
      const { letter } = expectDone(await draftLetter(officer, { id, kind: 'reasonsRequest', values }))
      letters.push({ id, letterId: letter })
    }
    const answers = await Promise.all(letters.map((one) => numberLetter(officer, one)))
    expect(answers.map(said)).toEqual(letters.map(() => 'done'))
    expect(await numbersOf(office)).toEqual(letters.map((_, index) => `杨店公函〔2026〕${index + 1}号`))
  })

  test('a voided letter keeps its number, which is never given again; a failed check takes none', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await received(world, office)
    const kind = 'reasonsRequest'
    const empty = expectDone(await draftLetter(officer, { id, kind, values: {} })).letter
    const missing = await numberLetter(officer, { id, letterId: empty })
    expect(said(missing)).toContain('values.reasonsAsked: 缺少“请说明的事项”')
    const values = { reasonsAsked: '请说明理由', reasonsBy: '2026-04-01' }
    expectDone(await draftLetter(officer, { id, letterId: empty, kind, values }))
    expectDone(await numberLetter(officer, { id, letterId: empty }))
    expect(said(await voidLetter(officer, { id, letterId: empty, reason: '' }))).toContain('作废的原因')
    expectDone(await voidLetter(officer, { id, letterId: empty, reason: '落款日期有误' }))
    const second = expectDone(await draftLetter(officer, { id, kind, values })).letter
    expectDone(await numberLetter(officer, { id, letterId: second }))
    expect(await numbersOf(office)).toEqual(['杨店公函〔2026〕1号 作废', '杨店公函〔2026〕2号'])
    expect(
      said(await sealLetter(officer, { id, letterId: empty, upload: { name: 'a.pdf', bytes: stampedScan } })),
    ).toContain('作废')
  })

  test('series by unit, year and kind; a unit that numbered on paper goes on from there', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const ours = '杨店信函〔{年}〕{号}号'
    const set = { unitCode: 'yangdian', answer: '杨店公复〔{年}〕{号}号', procedure: ours } as const
    for (const [procedure, fault] of [
      ['杨店公函{号}号', '应当各有一个'],
      ['杨店公函[{年}]{号}号', '六角括号'],
      ['杨店公函〔{年}〕第{号}号', '不加“第”字'],
      ['2杨店公函〔{年}〕{号}号', '不能有数字'],
      ['〔{年}〕{号}号', '机关代字'],
    ] as const) {
      expect(said(await setLetterNumbers(officer, { ...set, procedure, kinds: {}, first: {} }))).toContain(
        fault,
      )
    }
    const receipt = await setLetterNumbers(officer, { ...set, kinds: { receipt: ours }, first: {} })
    expect(said(receipt)).toContain('不编文号')
    const first = { [ours]: { '2026': 12 } }
    const kinds = { feeNotice: '杨店收费〔{年}〕{号}号' }
    expectDone(await setLetterNumbers(officer, { ...set, kinds, first }))
    const id = await received(world, office)
    const number = async (kind: 'reasonsRequest' | 'feeNotice', datedOn: string) => {
      const values =
        kind === 'feeNotice'
          ? { feeManner: '按量计收', feeCount: '131页', payment: '窗口' }
          : { reasonsAsked: '请说明', reasonsBy: '2027-04-01' }
      const { letter } = expectDone(await draftLetter(officer, { id, kind, values }))
      return numberLetter(officer, { id, letterId: letter, datedOn: day(datedOn) })
    }
    expectDone(await number('reasonsRequest', '2026-03-02'))
    expectDone(await number('reasonsRequest', '2026-03-02'))
    expectDone(await number('feeNotice', '2026-03-02'))
    expect(await numbersOf(office)).toEqual([
      '杨店信函〔2026〕12号',
      '杨店信函〔2026〕13号',
      '杨店收费〔2026〕1号',
    ])
    world.at('2027-01-05')
    expectDone(await number('reasonsRequest', '2027-01-05'))
    expect(await numbersOf(office)).toEqual(['杨店信函〔2027〕1号'])
    expect(said(await number('reasonsRequest', '2027-01-06'))).toContain('不能晚于今天')
    expect(said(await number('reasonsRequest', '2026-03-01'))).toContain('不能早于收到申请之日')
  })

  test('a letter that tells remedies is refused while the unit has no court, with the way out', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const bare = { code: 'yangdian', body: '', address: '', onlineChannel: '', court: '' }
    expect(said(await setRemedyPlaces(officer, { ...bare, court: '县里' }))).toContain('全称')
    expectDone(await setRemedyPlaces(officer, bare))
    const id = await received(world, office)
    await signedDraft(officer, { id, ...granting })
    const { letter: letterId } = expectDone(await draftLetter(officer, { id, kind: 'granted', values: {} }))
    const refused = said(await numberLetter(officer, { id, letterId, online: true }))
    expect(refused).toContain('有管辖权的人民法院')
    expect(refused).toContain('网上申请行政复议的渠道')
    expect(refused).toContain('文书设置')
    // the reviewing body of a township is the county's government by law
    expect(refused).not.toContain('“行政复议机关”')
    expectDone(await setRemedyPlaces(officer, { ...bare, court: remedyPlaces.court }))
    expectDone(await numberLetter(officer, { id, letterId }))
    expectDone(await sealLetter(officer, { id, letterId, upload: { name: 'a.pdf', bytes: stampedScan } }))
    const how = { id, trackingNumber: '', note: '', letter: letterId } as const
    expect(said(await deliverAnswer(officer, { ...how, method: 'online' }))).toContain(
      '网上申请行政复议的渠道',
    )
    expectDone(await deliverAnswer(officer, { ...how, method: 'counter' }))
  })

  test('the letter must say what is entered, and tell the answer as it stands', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await received(world, office)
    const values = { items: '请写明年份', respondBy: '2026-03-20' }
    const letter = await sealed(officer, id, 'correctionNotice', values)
    const asked = { id, letter, items: '请写明年份' }
    const other = await requestCorrection(officer, { ...asked, respondBy: day('2026-03-25') })
    expect(said(other)).toMatch(/^respondBy: 盖章文书写的补正期限是2026年3月20日/)
    const granted = await requestCorrection(officer, {
      ...asked,
      letter: 'none',
      respondBy: day('2026-03-20'),
    })
    expect(said(granted)).toMatch(/^letter: /)
    const early = { ...asked, respondBy: day('2026-03-20'), on: day('2026-03-01') }
    expect((await requestCorrection(officer, early)).kind).not.toBe('done')
    expectDone(await requestCorrection(officer, { ...asked, respondBy: day('2026-03-20') }))
    // it has left, and cannot leave twice
    const twice = await requestCorrection(officer, { ...asked, respondBy: day('2026-03-20') })
    expect(twice.kind).not.toBe('done')

    const second = await received(world, office)
    await signedDraft(officer, { id: second, ...granting })
    const told = await sealed(officer, second, 'granted')
    await signedDraft(officer, { id: second, ...granting, text: '另一份合同。' })
    const how = { id: second, method: 'counter', trackingNumber: '', note: '', letter: told } as const
    expect(said(await deliverAnswer(officer, how))).toContain('答复又改动过')
    expectDone(await delivered(officer, { ...how }))
  })

  test('what is no sealed letter is not taken, with the way out', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const id = await received(world, office)
    const values = { reasonsAsked: '请说明', reasonsBy: '2026-04-01' }
    const { letter: letterId } = expectDone(
      await draftLetter(officer, { id, kind: 'reasonsRequest', values }),
    )
    expectDone(await numberLetter(officer, { id, letterId }))
    const put = (name: string, bytes: Uint8Array) =>
      sealLetter(officer, { id, letterId, upload: { name, bytes } })
    const program = Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00', 'latin1')
    expect(said(await put('公函.pdf', program))).toMatch(/^file: .*可以添加的类型/)
    expect(said(await put('公函.txt', Buffer.from('正文')))).toContain('盖章文书应当是签章的 PDF')
    expect(said(await put('公函.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))).toContain('与扩展名不符')
    expect(said(await put('公函.pdf', Buffer.alloc(40 * 1024 * 1024, '%PDF-')))).toContain('超过 20 MB')
    expect(said(await put('公函.pdf', new Uint8Array()))).toContain('空文件')
    expect(
      said(await sealLetter(head, { id, letterId, upload: { name: 'a.pdf', bytes: stampedScan } })),
    ).not.toBe('done')
    expectDone(await put('公函.pdf', stampedScan))
    const sending = { id, letterId, method: 'counter', trackingNumber: '', note: '' } as const
    expectDone(await sendLetter(officer, sending))
    expect(said(await put('公函.pdf', stampedScan))).toContain('已经送出')
    expect(said(await voidLetter(officer, { id, letterId, reason: '错' }))).toContain('不能作废')
    // a paper that somebody calls a sealed letter is none
    expectDone(
      await addPaper(officer, {
        id,
        kind: 'sealedLetter',
        note: '',
        upload: { name: 'b.pdf', bytes: stampedScan },
      }),
    )
    expect(await ownPapers(world, id)).toHaveLength(1)
  })

  test('letters are read and written by those who handle and sign them, of their own unit alone', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head, people } = office
    const id = await received(world, office)
    expect((await caseLetters(head, id)).kind).toBe('done')
    expect((await caseLetters(world.desk.as(people.leader), id)).kind).toBe('done')
    for (const somebody of [people.supervisor, people.auditor, people.administrator]) {
      const desk = world.desk.as(somebody)
      expect((await caseLetters(desk, id)).kind).toBe('refused')
      expect((await draftLetter(desk, { id, kind: 'receipt', values: {} })).kind).toBe('refused')
    }
    expect((await letterSettings(officer, { unitCode: 'invented' })).kind).toBe('refused')
    const field = await draftLetter(officer, { id, kind: 'receipt', values: { remedies: '不告知' } })
    expect(said(field)).toContain('没有这一项可填')
  })
})
