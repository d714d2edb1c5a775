import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths, unitKindLabels } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { frame } from './parts/frame.ts'
import type { UnitKind } from '../../shared/paths.ts'

/** 无障碍与适老化 statement. */
export interface AccessibilityModel {
  /** whom to ask for help (条例 43) */
  help: { unitName: string; phone: string; address: string }
  reviewedOn: string
  /** what is known not to work yet */
  knownLimits: readonly string[]
}

/** 网站地图. */
export interface SitemapModel {
  groups: readonly { kind: UnitKind; units: readonly { code: string; name: string }[] }[]
}

/** 隐私说明. */
export interface PrivacyModel {
  operator: string
  phone: string
  updatedOn: string
}

function aboutPage(page: PageContext, title: string, path: string, body: Html): Html {
  return frame(page, {
    title,
    crumbs: [{ label: title }],
    canonical: path,
    body: html`<div class="narrow-page prose"><h1>${title}</h1>${body}</div>`,
  })
}

/** 无障碍与适老化: what works, how to work it by keyboard, what does not work yet, whom to ask. */
export function accessibilityPage(page: PageContext, model: AccessibilityModel): Html {
  return aboutPage(
    page,
    '无障碍与适老化',
    paths.accessibility,
    html`<p>本栏目依照《中华人民共和国无障碍环境建设法》第三十二条，按照国家标准 GB/T 37668 和 WCAG 2.1 AA 级的要求设计。没有弹窗，没有自动播放，不打开脚本也能阅读、查找、申请和查进度。</p>
<h2>长者模式</h2><p>按页面右上角的“长者模式”，字更大，版面更简单。里面还可以选“特大字”“黑底黄字”“大鼠标”和“朗读”。选择保存在您自己的浏览器里，按“退出”恢复。</p>
<h2>字号</h2><p>每份文件右边可以选小、标准、大三种字号。用浏览器放大到 400% 也不会左右滚动。</p>
<h2 id="keyboard">键盘操作</h2>
<table class="facts"><tbody><tr><th scope="row">Tab</th><td>到下一个可以操作的地方；每页第一下是“跳到正文”</td></tr><tr><th scope="row">Shift + Tab</th><td>到上一个</td></tr><tr><th scope="row">Enter</th><td>打开链接，按下按钮</td></tr><tr><th scope="row">空格</th><td>按下按钮，展开或者收起</td></tr><tr><th scope="row">方向键</th><td>在一组选项里移动</td></tr><tr><th scope="row">Ctrl 加 +、−</th><td>放大、缩小页面</td></tr></tbody></table>
<p>正在操作的地方有蓝色粗框。</p>
<h2>尚未做到的</h2>
${model.knownLimits.length === 0 ? html`<p>目前没有已知的问题。</p>` : html`<ul>${model.knownLimits.map((limit) => html`<li>${limit}</li>`)}</ul>`}
<h2>需要帮助</h2><p>阅读有困难或者视力、听力有障碍的，我们提供必要的帮助（条例第四十三条）：${model.help.unitName}，电话 ${model.help.phone}，${model.help.address}。发现用不了的地方，也请告诉我们。</p>
<p class="quiet">本说明于 ${longDay(model.reviewedOn)}核对。</p>`,
  )
}

/** 网站地图. */
export function sitemapPage(page: PageContext, model: SitemapModel): Html {
  const entry = (label: string, path: string): Html => html`<li><a href="${page.url(path)}">${label}</a></li>`
  return aboutPage(
    page,
    '网站地图',
    paths.sitemap,
    html`<h2>全县</h2><ul class="map">${entry('首页', paths.home)}${entry('搜索', paths.search)}${entry('政策文件库', paths.policies)}${entry('办事指南', paths.guides)}${entry('依申请公开', paths.apply)}${entry('办理进度查询', paths.status)}${entry('公开年报', paths.reports)}${entry('无障碍与适老化', paths.accessibility)}${entry('隐私说明', paths.privacy)}</ul>
${model.groups
  .filter((group) => group.units.length > 0)
  .map(
    (group) => html`<h2>${unitKindLabels[group.kind]}</h2>
${group.units.map((unit) => html`<h3>${unit.name}</h3><ul class="map">${entry('政府信息公开指南', paths.guide(unit.code))}${entry('政府信息公开制度', paths.rulebook(unit.code))}${entry('法定主动公开内容', paths.unit(unit.code))}${entry('政府信息公开年报', paths.unitReports(unit.code))}${entry('依申请公开', paths.unitApply(unit.code))}</ul>`)}`,
  )}`,
  )
}

/** 隐私说明: what is kept of a reader and of an applicant, on which ground, for how long. */
export function privacyPage(page: PageContext, model: PrivacyModel): Html {
  return aboutPage(
    page,
    '隐私说明',
    paths.privacy,
    html`<h2>只是看和查</h2><p>不用注册，不用登录，没有广告，不向别的网站传送任何信息。浏览器里只保存您选的字号和长者模式，您可以随时清除。</p>
<h2>提出申请</h2><p>《中华人民共和国政府信息公开条例》第二十九条要求申请写明姓名或者名称、身份证明、联系方式。我们只问这些，只用来办理这件申请；不问用途。身份信息加密保存，只有办理人员能看，每次查看都有记录，不出现在公开的页面、搜索和统计里。</p>
<h2>保存多久</h2><p>申请的办理材料依照档案管理的规定保存。期限届满、复议和诉讼的期间都已结束的，身份信息依规定清除。</p>
<h2>您的权利</h2><p>您可以依照《中华人民共和国个人信息保护法》查阅、复制、更正自己的信息；认为行政机关提供的与自己有关的政府信息记录不准确的，可以要求更正（条例第四十一条）。请联系${model.operator}，电话 ${model.phone}。</p>
<p class="quiet">更新于 ${longDay(model.updatedOn)}。</p>`,
  )
}
