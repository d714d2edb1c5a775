import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocxParts, makeDocx, makePng, p, picture, r } from '../../../../tests/support/handmade-files.ts'
import { plainOf } from '../block.ts'
import { type Converted, convertFile } from '../convert.ts'

async function converted(parts: DocxParts): Promise<Converted> {
  const answer = await convertFile(makeDocx(parts), '测试.docx')
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer.value
}

async function htmlOf(body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<string> {
  return (await converted({ ...parts, body })).html
}

const centred = '<w:jc w:val="center"/>'
const right = '<w:jc w:val="right"/>'

/** A list whose levels count in these formats with these words. */
function list(...levels: readonly (readonly [format: string, text: string, more?: string])[]): string {
  const written = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `<w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum>`
}
const numbered = (number: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`
const num = (number: number, inside = ''): string =>
  `<w:num w:numId="${number}"><w:abstractNumId w:val="0"/>${inside}</w:num>`

test('an official document comes in with its parts: headings by wording, addressee, signature', async () => {
  const body = [
    p('关于做好冬季清洁取暖工作的通知', centred),
    p('各村民委员会，镇政府各办公室：'),
    p('　　现将有关事项通知如下：'),
    p('一、工作目标'),
    p('（一）总体要求'),
    p('1.细化任务'),
    p('各村要逐户摸排，建立清单台账，明确完成时限和责任人。'),
    p('二、加强领导。各村要高度重视，确保落实到位。'),
    p('杨店镇人民政府', right),
    p('2026年3月1日', right),
  ].join('')
  expect(await htmlOf(body)).toBe(
    [
      '<p>关于做好冬季清洁取暖工作的通知</p>',
      '<p class="addressee">各村民委员会，镇政府各办公室：</p>',
      '<p>现将有关事项通知如下：</p>',
      '<h2>一、工作目标</h2>',
      '<h3>（一）总体要求</h3>',
      '<h4>1.细化任务</h4>',
      '<p>各村要逐户摸排，建立清单台账，明确完成时限和责任人。</p>',
      '<p>二、加强领导。各村要高度重视，确保落实到位。</p>',
      '<p class="signature">杨店镇人民政府<br />2026年3月1日</p>',
    ].join('\n'),
  )
})

test('headings by style keep their order of rank; a style on a sentence makes no heading', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
  const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`)
  const body =
    styled('A', '总则') + styled('B', '适用范围') + styled('C', '词语') + styled('A', '这是一句话。')
  expect(await htmlOf(body, { styles })).toBe(
    '<h2>总则</h2>\n<h3>适用范围</h3>\n<h4>词语</h4>\n<p>这是一句话。</p>',
  )
})

test('numbers that Word makes stand in the text', async () => {
  const numbering =
    list(['chineseCountingThousand', '%1、'], ['chineseCountingThousand', '（%2）'], ['decimal', '%3.']) +
    num(1)
  const body = [
    p('工作目标', numbered(1)),
    p('总体要求', numbered(1, 1)),
    p('具体任务', numbered(1, 1)),
    p('细化任务，落实到人。', numbered(1, 2)),
    p('保障措施', numbered(1)),
    p('组织领导', numbered(1, 1)),
  ].join('')
  expect(await htmlOf(body, { numbering })).toBe(
    [
      '<h2>一、工作目标</h2>',
      '<h3>（一）总体要求</h3>',
      '<h3>（二）具体任务</h3>',
      '<p>1.细化任务，落实到人。</p>',
      '<h2>二、保障措施</h2>',
      '<h3>（一）组织领导</h3>',
    ].join('\n'),
  )
})

test('lists go on, begin anew where they say so, and count in figures where they must', async () => {
  const numbering =
    list(
      ['decimal', '%1'],
      ['chineseCounting', '%1.%2', '<w:isLgl/>'],
      ['lowerRoman', '%3)', '<w:lvlRestart w:val="0"/>'],
    ) +
    num(1) +
    num(2) +
    num(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
  const items: readonly (readonly [number, number])[] = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 2],
    [2, 0],
    [3, 0],
    [1, 0],
  ]
  const body = items.map(([number, level]) => p('项，', numbered(number, level))).join('')
  const { blocks } = await converted({ body, numbering })
  expect(blocks.map(plainOf)).toEqual([
    '1 项，',
    '1.1 项，',
    'i)项，',
    '1.2 项，',
    'ii)项，',
    '2 项，',
    '5 项，',
    '6 项，',
  ])
})

test('bullets make a list; numbering that is taken off a style leaves none', async () => {
  const numbering = list(['bullet', '']) + num(1)
  const styles = `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr>${numbered(1)}</w:pPr></w:style>`
  const body =
    p('身份证', '<w:pStyle w:val="L"/>') +
    p('户口簿', numbered(1)) +
    p('没有点', `<w:pStyle w:val="L"/>${numbered(0)}`)
  expect(await htmlOf(body, { numbering, styles })).toBe(
    '<ul><li>身份证</li><li>户口簿</li></ul>\n<p>没有点</p>',
  )
})

test('marks of the runs stay, those of styles go, and no font comes along', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="big"/><w:rPr><w:b/><w:sz w:val="72"/></w:rPr></w:style>'
  const body = `<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>${r('普通')}${r('重点', '<w:b/><w:color w:val="FF0000"/>')}${r('CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r('注', '<w:position w:val="8"/><w:sz w:val="19"/>')}${r('不粗', '<w:b w:val="0"/>')}</w:p>`
  expect(await htmlOf(body, { styles })).toBe(
    '<p>普通<strong>重点</strong>CO<sub>2</sub><sup>注</sup>不粗</p>',
  )
})

test('soft breaks, tabs, special hyphens and ticked boxes', async () => {
  const body =
    '<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t>' +
    '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="00A3"/><w:br w:type="page"/></w:r></w:p>'
  expect(await htmlOf(body)).toBe('<p>第一行<br />第二行 甲-乙☑□</p>')
})

test('links lead to whole addresses alone', async () => {
  const body =
    '<w:p><w:hyperlink r:id="l1">' +
    r('县政府网站', '<w:u w:val="single"/>') +
    '</w:hyperlink><w:hyperlink r:id="l2">' +
    r('点我') +
    '</w:hyperlink>' +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com/b" </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    r('域') +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  const links = { l1: 'https://example.com/a?b=1&amp;c=2', l2: 'javascript:alert(1)' }
  expect(await htmlOf(body, { links })).toBe(
    '<p><a href="https://example.com/a?b=1&amp;c=2">县政府网站</a>点我<a href="https://example.com/b">域</a></p>',
  )
})

test('revisions count as accepted, and are told of', async () => {
  const body = [
    `<w:p>${r('保留')}<w:ins>${r('新增')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半')}</w:p>`,
    `<w:p>${r('后半')}</w:p>`,
    `<w:p><w:moveFrom>${r('搬走')}</w:moveFrom><w:moveTo>${r('搬来')}</w:moveTo></w:p>`,
  ].join('')
  const { html, warnings } = await converted({ body })
  expect(html).toBe('<p>保留新增</p>\n<p>前半后半</p>\n<p>搬来</p>')
  expect(warnings).toEqual(['文件里有修订记录，按接受全部修订处理，请核对正文。'])
})

test('hidden text stays out, by itself and by its style, and is told of', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const body =
    `<w:p>${r('看见')}${r('藏一', '<w:vanish/>')}${r('藏二', '<w:rStyle w:val="H"/>')}</w:p>` +
    p('藏三', '<w:pStyle w:val="P"/>') +
    `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${r('又看见', '<w:vanish w:val="0"/>')}</w:p>`
  const { html, warnings } = await converted({ body, styles })
  expect(html).toBe('<p>看见</p>\n<p>又看见</p>')
  expect(warnings).toEqual(['文件里有 3 处隐藏文字，没有带过来。'])
})

test('fields show their result; tables of contents stay out', async () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
  const body = [
    `<w:p>${begin}${code('DATE')}${separate}${r('三月')}${end}${r('一日')}</w:p>`,
    `<w:p>${begin}${code(' TOC \\o ')}${separate}${r('总则 1')}</w:p><w:p>${r('附则 9')}${end}</w:p>`,
    `<w:p>${r('第')}${begin}${code(' EQ \\o\\ac(○,8) ')}${end}${r('项')}</w:p>`,
  ].join('')
  const { html, warnings } = await converted({ body })
  expect(html).toBe('<p>三月一日</p>\n<p>第○8项</p>')
  expect(warnings).toHaveLength(2)
})

test('tables keep merged cells, heads, and what a row leaves out at its edges', async () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const body =
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('村')}${cell('金额（元）', '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell('东村', '<w:vMerge w:val="restart"/>')}${cell('100')}${cell('200')}</w:tr>` +
    `<w:tr>${cell('', '<w:vMerge/>')}${cell('300')}${cell('400')}</w:tr>` +
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('合计', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`
  expect(await htmlOf(p('表1 补贴情况', centred) + body)).toBe(
    '<table><caption>表1 补贴情况</caption><tbody>' +
      '<tr><th>村</th><th colspan="2">金额（元）</th></tr>' +
      '<tr><td rowspan="2">东村</td><td>100</td><td>200</td></tr>' +
      '<tr><td>300</td><td>400</td></tr>' +
      '<tr><td></td><td colspan="2">合计</td></tr></tbody></table>',
  )
})

test('what stands in a cell: lines, a table within, a picture after it; a frame of one cell is none', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`
  const media = { m: { name: 'a.png', bytes: makePng(2, 2) } }
  const body =
    `<w:tbl><w:tr><w:tc>${p('一行') + p('二行')}</w:tc><w:tc>${inner}<w:p>${picture('m', '图')}</w:p></w:tc></w:tr></w:tbl>` +
    `<w:tbl><w:tr><w:tc>${p('框里的一段。')}</w:tc></w:tr></w:tbl>`
  const { html, warnings } = await converted({ body, media })
  expect(html).toBe(
    '<table><tbody><tr><td>一行<br />二行</td><td>甲 乙</td></tr></tbody></table>\n' +
      '<p class="picture"><img src="picture:1" alt="图" /></p>\n<p>框里的一段。</p>',
  )
  expect(warnings).toHaveLength(2)
})

test('text boxes come once, whichever of the two forms Word reads', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const choice = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('杨店镇人民政府文件')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`
  const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box('杨店镇人民政府文件')}</v:textbox></v:shape></w:pict></mc:Fallback>`
  const old = `<w:p><w:r><w:pict><v:shape><v:textbox>${box('只有旧的')}</v:textbox></v:shape></w:pict></w:r></w:p>`
  const body = `<w:p><w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>${r('正文')}</w:p>${old}`
  expect(await htmlOf(body)).toBe('<p>正文</p>\n<p>杨店镇人民政府文件</p>\n<p>只有旧的</p>')
})

test('notes stand at the end under their signs, in the order in which they are called', async () => {
  const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const body = `<w:p>${r('甲')}${call('footnote', 2)}${r('乙')}${call('endnote', 2)}</w:p>`
  const footnotes = `<w:footnote w:id="0">${p('分隔')}</w:footnote><w:footnote w:id="2">${p('脚注的话。')}</w:footnote>`
  const endnotes = `<w:endnote w:id="2">${p('尾注的话。')}</w:endnote>`
  expect(await htmlOf(body, { footnotes, endnotes })).toBe(
    '<p>甲<sup>[1]</sup>乙<sup>[2]</sup></p>\n<p>[1] 脚注的话。</p>\n<p>[2] 尾注的话。</p>',
  )
})

test('pictures come with their description; what a page cannot show is told of', async () => {
  const png = makePng(4, 4)
  const media = {
    a: { name: 'a.png', bytes: png },
    b: { name: 'b.emf', bytes: new Uint8Array(40).fill(1) },
    c: { name: 'c.jpeg', bytes: Buffer.from('\xff\xd8\xff\xe0 some', 'latin1') },
  }
  const body =
    `<w:p>${r('见图')}${picture('a', '办理流程：窗口收件、审核、办结')}</w:p>` +
    `<w:p>${picture('b', '旧')}</w:p><w:p>${picture('c', '图片 3')}${picture('a', '')}${picture('zzz', '')}</w:p>`
  const { html, pictures, warnings } = await converted({ body, media })
  expect(html).toBe(
    '<p>见图</p>\n<p class="picture"><img src="picture:1" alt="办理流程：窗口收件、审核、办结" /></p>\n' +
      '<p class="picture"><img src="picture:2" alt="" /></p>\n' +
      '<p class="picture"><img src="picture:1" alt="办理流程：窗口收件、审核、办结" /></p>',
  )
  expect(pictures.map(({ number, mediaType }) => [number, mediaType])).toEqual([
    [1, 'image/png'],
    [2, 'image/jpeg'],
  ])
  expect(Buffer.from(pictures[0]?.bytes ?? []).equals(Buffer.from(png))).toBe(true)
  expect(warnings).toEqual([expect.stringContaining('WMF、EMF'), expect.stringContaining('链接图片')])
})

test('charts, formulas, objects and comments are told of, not passed over', async () => {
  const body =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' +
    '<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>' +
    `<w:p><w:r><w:object/></w:r>${r('话')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`
  const { html, warnings } = await converted({ body })
  expect(html).toBe('<p>x=1</p>\n<p>话</p>')
  expect(warnings).toHaveLength(4)
})

test('content controls give what was filled in, not their prompt', async () => {
  const control = (text: string, more = ''): string =>
    `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`
  expect(await htmlOf(control('填了的') + control('单击此处', '<w:showingPlcHdr/>'))).toBe('<p>填了的</p>')
})

test('a signature set with blanks or an indent is known by where it stands', async () => {
  const body =
    p('正文一段。') +
    p('　　　　　　　　　　　　　　　　　　杨店镇人民政府') +
    p('二〇二六年三月一日', '<w:ind w:firstLineChars="1500"/>')
  expect(await htmlOf(body)).toBe(
    '<p>正文一段。</p>\n<p class="signature">杨店镇人民政府<br />二〇二六年三月一日</p>',
  )
})

/** Something with words in it: how it is written, what is seen of it, what is hidden in it. */
interface Piece {
  readonly xml: string
  readonly seen: readonly string[]
  readonly unseen: readonly string[]
}

let words = 0
/** words that occur once */
const word = fc.constant(null).map(() => `词${(words += 1)}完`)
const plain = word.map((text): Piece => ({ xml: r(text), seen: [text], unseen: [] }))
const inserted = word.map((text): Piece => ({ xml: `<w:ins>${r(text)}</w:ins>`, seen: [text], unseen: [] }))
const hidden = word.map((text): Piece => ({ xml: r(text, '<w:vanish/>'), seen: [], unseen: [text] }))
const deleted = word.map((text): Piece => ({ xml: `<w:del>${r(text)}</w:del>`, seen: [], unseen: [text] }))
const linked = word.map((text): Piece => ({
  xml: `<w:hyperlink r:id="l">${r(text)}</w:hyperlink>`,
  seen: [text],
  unseen: [],
}))
const smart = word.map((text): Piece => ({
  xml: `<w:smartTag>${r(text, '<w:b/>')}</w:smartTag>`,
  seen: [text],
  unseen: [],
}))
const inline = fc
  .array(fc.oneof(plain, inserted, hidden, deleted, linked, smart), { minLength: 1, maxLength: 5 })
  .map(merged)

const paragraph = fc
  .tuple(
    inline,
    fc.constantFrom('', centred, right, numbered(1), numbered(1, 1), '<w:outlineLvl w:val="1"/>'),
  )
  .map(([piece, properties]): Piece => ({
    ...piece,
    xml: `<w:p><w:pPr>${properties}</w:pPr>${piece.xml}</w:p>`,
  }))
const boxed = paragraph.map((piece): Piece => ({
  ...piece,
  xml: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${piece.xml}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
}))
const table = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Piece => {
    const cells = rows.map((row) => merged(row.map((cell) => ({ ...cell, xml: `<w:tc>${cell.xml}</w:tc>` }))))
    const all = merged(cells.map((row) => ({ ...row, xml: `<w:tr>${row.xml}</w:tr>` })))
    return { ...all, xml: `<w:tbl>${all.xml}</w:tbl>` }
  })
const controlled = fc
  .oneof(paragraph, table)
  .map((piece): Piece => ({ ...piece, xml: `<w:sdt><w:sdtContent>${piece.xml}</w:sdtContent></w:sdt>` }))
const whole = fc
  .array(fc.oneof(paragraph, boxed, table, controlled), { minLength: 1, maxLength: 8 })
  .map(merged)

function merged(pieces: readonly Piece[]): Piece {
  return {
    xml: pieces.map(({ xml }) => xml).join(''),
    seen: pieces.flatMap(({ seen }) => seen),
    unseen: pieces.flatMap(({ unseen }) => unseen),
  }
}

test('nothing that is seen is lost or told twice, and nothing hidden comes along', async () => {
  const numbering = list(['chineseCounting', '%1、'], ['bullet', '']) + num(1)
  await fc.assert(
    fc.asyncProperty(whole, async ({ xml, seen, unseen }) => {
      const answer = await convertFile(
        makeDocx({ body: xml, numbering, links: { l: 'https://example.com/' } }),
        'a.docx',
      )
      const text = answer.kind === 'converted' ? answer.value.html.replace(/<[^>]*>/g, '') : ''
      for (const one of seen) expect(text.split(one)).toHaveLength(2)
      for (const one of unseen) expect(text).not.toContain(one)
    }),
    { numRuns: 150 },
  )
})
