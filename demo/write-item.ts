import { type Catalogue, catalogueOf } from '../src/modules/catalogue/index.ts'
import { type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  attachFile,
  type Attachment,
  type AttachmentRole,
  type Disclosure,
  genres,
  type ServiceGuide,
  writeDraft,
  type WriteDraft,
} from '../src/modules/publishing/index.ts'
import { bodyHtml, type DemoGuide, type DemoItem } from './item.ts'

type Day = Temporal.PlainDate

const documentCodes: Readonly<Record<string, string>> = {
  yangdian: '杨政发',
  'shili-jia': '甲政发',
  'shili-yi': '乙政发',
}

/** Writes an item as its editor does: the text, then its files, then what in the text refers to them. */
export async function writeItem(
  desk: Desk,
  unit: { readonly code: string; readonly name: string },
  item: DemoItem,
  madeOn: Day,
): Promise<Disclosure> {
  const catalogue = await catalogueOf(desk.read, unit.code)
  const input = inputOf(catalogue, unit, item, madeOn)
  let written = expectDone(await writeDraft(desk, input))
  for (const file of filesOf(item)) {
    written = expectDone(await attachFile(desk, { id: written.id, version: written.version, ...file }))
  }
  if (!item.picture && !item.guide?.materials.some(({ sample }) => sample)) return written
  const { attachments } = written
  return expectDone(
    await writeDraft(desk, {
      ...input,
      draft: { id: written.id, version: written.version },
      body: `${input.body ?? ''}${pictureHtml(item, attachments)}`,
      ...(item.guide ? { guide: guideOf(item.guide, attachments) } : {}),
    }),
  )
}

function inputOf(
  catalogue: Catalogue,
  unit: { readonly code: string; readonly name: string },
  item: DemoItem,
  madeOn: Day,
): WriteDraft {
  const { serial, guide, interprets, displayUntil, withheld } = item
  const signature = serial === undefined ? [] : signatureOf(unit.name, madeOn)
  return {
    unit: unit.code,
    column: columnCode(catalogue, item.column),
    title: item.title,
    body: bodyHtml([...item.body, ...signature]),
    madeOn: madeOn.toString(),
    genre: genres.find((genre) => genre === item.genre) ?? '其他',
    summary: item.summary ?? item.body[0]?.slice(0, 90) ?? '',
    ...(serial === undefined
      ? {}
      : { documentNumber: `${documentCodes[unit.code] ?? '示政发'}〔${madeOn.year}〕${serial}号` }),
    ...(item.normative ? normativeFields(item, madeOn) : {}),
    ...(guide ? { kind: 'serviceGuide' as const, guide: guideOf(guide, []) } : {}),
    ...(interprets ? { kind: 'interpretation' as const, interprets: interprets() } : {}),
    ...(displayUntil ? { displayUntil: displayUntil.toString() } : {}),
    ...(withheld ? { openness: 'withheld' as const, exception: withheld } : {}),
  }
}

/** 署名 over 成文日期, as a document with a number has them. */
function signatureOf(unitName: string, madeOn: Day): string[] {
  return [unitName, `${madeOn.year}年${madeOn.month}月${madeOn.day}日`]
}

/** What a 行政规范性文件 needs besides: its day of effect and the plan of its explanation. */
function normativeFields({ effectiveOn, exempt }: DemoItem, madeOn: Day) {
  return {
    kind: 'normativeDocument' as const,
    effectiveOn: (effectiveOn ?? madeOn.add({ days: 30 })).toString(),
    interpretation:
      exempt === undefined
        ? {
            exempt: '',
            outline: '制定的背景和依据、主要内容、和原来规定的不同、群众怎样办。',
            forms: ['文字', '问答'],
            channels: '县政府网站政策解读栏目、村务公开栏',
            by: '镇党政办公室',
          }
        : { exempt, outline: '', forms: [], channels: '', by: '' },
  }
}

interface DemoFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly role: AttachmentRole
}

const text = new TextEncoder()

function filesOf({ attachment, guide, picture, sealedForm }: DemoItem): DemoFile[] {
  const texts = [
    ...(attachment ? [attachment] : []),
    ...(guide?.materials ?? []).flatMap(({ sample }) => (sample ? [sample] : [])),
  ]
  return [
    ...(sealedForm ? [{ ...sealedForm, role: 'sealedForm' as const }] : []),
    ...texts.map((file) => ({
      name: file.name,
      bytes: text.encode(file.text),
      role: 'attachment' as const,
    })),
    ...(picture ? [{ name: picture.name, bytes: picture.bytes, role: 'picture' as const }] : []),
  ]
}

function pictureHtml({ picture }: DemoItem, attachments: readonly Attachment[]): string {
  const kept = attachments.find(({ role }) => role === 'picture')
  return picture && kept ? `<p class="picture"><img src="picture:${kept.id}" alt="${picture.alt}"></p>` : ''
}

/** The guide, each 样表 called by the file that it is. */
function guideOf(guide: DemoGuide, attachments: readonly Attachment[]): ServiceGuide {
  return {
    ...guide,
    materials: guide.materials.map(({ name, form, sample }) => ({
      name,
      form,
      sample: attachments.find((file) => file.name === sample?.name)?.id ?? null,
    })),
  }
}

function columnCode(catalogue: Catalogue, name: string): string {
  const column = catalogue.columns.find((known) => known.name === name)
  if (!column) throw new Error(`no column ${name}`)
  return column.code
}
