import { expect, test } from 'vitest'
import { readPasted } from './pasted.ts'
import { toHtml } from './write-html.ts'

function pasted(html: string, rtf = '') {
  let count = 0
  return readPasted({ html, plain: '', rtf }, () => `p${(count += 1)}`)
}

const html = (given: string): string => toHtml(pasted(given).blocks)

/** As Word 2016 puts a document on the clipboard. */
const word = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>不是正文</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:仿宋;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

test('a 公文 out of Word', () => {
  const given = word(`
<p class=MsoNormal align=center style='text-align:center;line-height:28.0pt'><b><span
style='font-size:22.0pt;font-family:方正小标宋简体'>关于秋收期间道路通行
的通知<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal><span style='font-size:16.0pt;font-family:仿宋'>各村民委员会：<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋'>现将<span
lang=EN-US>2026</span>年秋收期间<u>有关事项</u>通知如下。</span></p>
<p class=MsoNormal style='margin-left:0cm;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:黑体'><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]><b><span style='font-family:黑体'>总体要求</span></b></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>慢行</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>n<span>&nbsp; </span></span></span><![endif]>让行</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>不占道</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>2.<span>&nbsp;
</span></span><span lang=EN-US>5</span>吨以上车辆绕行</p>
<p class=MsoNormal align=right><span>杨店镇人民政府</span></p>
<p class=MsoNormal align=right><span lang=EN-US>2026</span>年<span lang=EN-US>9</span>月<span lang=EN-US>30</span>日</p>`)
  expect(html(given)).toBe(
    [
      '<p><strong>关于秋收期间道路通行的通知</strong></p>',
      '<p class="addressee">各村民委员会：</p>',
      '<p>现将2026年秋收期间<u>有关事项</u>通知如下。</p>',
      '<h2>一、总体要求</h2>',
      '<ul><li>慢行<ul><li>让行</li></ul></li></ul>',
      '<p>1.不占道</p>',
      '<p>2. 5吨以上车辆绕行</p>',
      '<p class="signature">杨店镇人民政府<br />2026年9月30日</p>',
    ].join('\n'),
  )
})

test('headings of Word by their style and by their level', () => {
  const given =
    word(`<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>第一章<span>&nbsp; </span></span>总则</h1>
<p class=MsoNormal style='mso-outline-level:2'>一般规定</p><p class=a style='mso-outline-level:body-text'>正文</p>`)
  expect(html(given)).toBe('<h2>第一章总则</h2>\n<h3>一般规定</h3>\n<p>正文</p>')
})

test('a table out of Word, with merged cells', () => {
  const given =
    word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=189 rowspan=2 valign=top style='width:142.0pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal><span>村名<span lang=EN-US><o:p></o:p></span></span></p></td>
<td width=189 colspan=2><p class=MsoNormal align=center>面积</p></td></tr>
<tr><td><p class=MsoNormal>水田</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`)
  expect(html(given)).toBe(
    '<table><tbody><tr><td rowspan="2">村名</td><td colspan="2">面积</td></tr><tr><td>水田</td><td></td></tr></tbody></table>',
  )
})

test('what Word holds and no reader shall see stays out, and is told', () => {
  const { blocks, lost } = pasted(
    word(`<p class=MsoNormal>甲<span style='display:none;mso-hide:all'>暗</span><del cite="mailto:某"
datetime="2026-09-01T10:00">旧</del><ins>新</ins><s>划</s><span class=MsoCommentReference><a class=msocomanchor
href="#_msocom_1">[某1]</a></span></p><svg><text>图</text></svg>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>批注</p></div></div>`),
  )
  expect(toHtml(blocks)).toBe('<p>甲新划</p>')
  expect(lost).toEqual([
    '1 个图形、公式或视频没有贴入，需要的请另存为图片再放进来',
    '1 处隐藏的文字没有贴入',
    '1 处修订中已删去的文字没有贴入',
    '1 处删除线已去掉，请核对这些文字还要不要',
    '1 处批注没有贴入',
  ])
})

test('boxes to tick, which Word writes as letters of a font of pictures', () => {
  expect(
    html(
      "<p><span style='font-family:Wingdings'>þ</span>是<span style='font-family:Wingdings 2'>o</span>否</p>",
    ),
  ).toBe('<p>☑是□否</p>')
})

test('out of WPS', () => {
  const given = `<html><body><p class=MsoNormal style="mso-pagination:none;mso-list:l0 level1 lfo1;"><span
style="mso-spacerun:'yes';font-family:黑体;"><span style="mso-list:Ignore;">一、</span></span><span
style="mso-spacerun:'yes';font-weight:bold;font-family:黑体;">工作目标</span></p><p class=MsoNormal
style="text-indent:32pt"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312"><font face="仿宋_GB2312">到</font>2026<font
face="仿宋_GB2312">年底</font></span><span><o:p></o:p></span></p></body></html>`
  expect(html(given)).toBe('<h2>一、工作目标</h2>\n<p>到2026年底</p>')
})

test('out of Excel', () => {
  const given = `<html><head><style>td {mso-number-format:General}</style></head><body><table border=0 width=216><col width=72 span=3>
<tr height=20><td height=20 class=xl65 x:str>村名</td><td class=xl66 x:num>1,024</td></tr>
<tr height=0 style='display:none'><td>隐</td><td>行</td></tr>
<tr><td colspan=2 class=xl67>合计</td></tr></table></body></html>`
  const { blocks, lost } = pasted(given)
  expect(toHtml(blocks)).toBe(
    '<table><tbody><tr><td>村名</td><td>1,024</td></tr><tr><td colspan="2">合计</td></tr></tbody></table>',
  )
  expect(lost).toEqual(['1 处隐藏的文字没有贴入'])
})

test('out of a page of the web', () => {
  const given = `<article><header><h1>标题</h1></header><figure><img src="https://a.cn/1.png" alt="x"><figcaption>图注</figcaption></figure>
<dl><dt>电话</dt><dd>见附件</dd></dl><pre>甲
乙</pre><nav><ul><li><a href="/a">首页</a></ul></nav><script>alert(1)</script></article>`
  const { blocks, lost } = pasted(given)
  expect(toHtml(blocks)).toBe(
    '<h2>标题</h2>\n<p>图注</p>\n<p>电话</p>\n<p>见附件</p>\n<p>甲<br />乙</p>\n<ul><li>首页</li></ul>',
  )
  expect(lost).toEqual(['1 张网页上的图片没有贴入，需要的请另存以后用“图片”放进来'])
})

test('pictures come out of the RTF beside the HTML, or out of the address itself', () => {
  const given = `<p>甲<img src="file:///C:/Users/x/clip_image002.png" alt="图片 1">乙</p><p><img
src="data:image/png;base64,iVBORw==" alt="集市入口"></p><p><img src="file:///C:/x/clip_image004.wmz"></p>`
  const rtf = String.raw`{\rtf1{\*\shppict{\pict\jpegblip ffd8ff}}{\pict\wmetafile8 00}}`
  const { blocks, pictures } = pasted(given, rtf)
  expect(blocks.map((block) => (block.type === 'picture' ? block.attrs : block.type))).toEqual([
    'paragraph',
    { id: null, alt: '', file: 'p1' },
    'paragraph',
    { id: null, alt: '集市入口', file: 'p2' },
    { id: null, alt: '', file: null },
  ])
  expect([...pictures].map(([name, { mediaType }]) => [name, mediaType])).toEqual([
    ['p1', 'image/jpeg'],
    ['p2', 'image/png'],
  ])
  // where the numbers differ nobody knows which is which
  expect(pasted(given, String.raw`{\rtf1{\pict\pngblip 89}}`).pictures.size).toBe(1)
})

test('a table too large to be edited comes in line by line', () => {
  const { blocks, lost } = pasted(`<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(10_001)}</table>`)
  expect(blocks).toHaveLength(10_001)
  expect(lost).toEqual(['1 个表格太大，已改成逐行文字，请改作附件'])
})

test('plain text is one paragraph a line', () => {
  const { blocks } = readPasted({ html: '', plain: '　　甲\r\n\n乙\t丙\u2028<b>', rtf: '' }, () => '')
  expect(toHtml(blocks)).toBe('<p>甲</p>\n<p>乙 丙</p>\n<p>&lt;b&gt;</p>')
})
