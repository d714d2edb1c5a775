import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { icons } from '../../shared/icons.ts'
import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { frame, printButton } from './parts/frame.ts'
import { reportChangesDetails, type ReportChangesModel } from './parts/report-changes.ts'
import { fixedEntryLabels, unitFrame } from './parts/unit-parts.ts'
import type { Download, Link, UnitEntries } from '../../shared/view-models.ts'

export interface ReportPageModel {
  entries: UnitEntries
  year: number
  title: string
  publishedOn: string
  /** a finished report that was read in: when it was published, only the report itself can say */
  readIn?: boolean
  /** the report itself with its title as `h1`: six parts and their tables, styled by `documents/document.css` */
  content: Html
  /** .docx, .pdf, .html, .json */
  downloads: readonly Download[]
  /** 更正说明, newest first; the text replaced stays available */
  corrections: readonly {
    on: string
    text: string
    earlierHref?: string
    changes?: ReportChangesModel
  }[]
  otherYears: readonly Link[]
}

/** One yearly report in full, with its files and the way to the other years. */
export function reportPage(page: PageContext, model: ReportPageModel): Html {
  const { unit } = model.entries
  return frame(page, {
    title: model.title,
    ...unitFrame(unit, [
      { label: fixedEntryLabels.reports, href: paths.unitReports(unit.code) },
      { label: `${model.year} 年` },
    ]),
    canonical: paths.report(unit.code, model.year),
    body: html`<div class="report">
<div class="report-head"><p>${unit.name}　${longDay(model.publishedOn)}${model.readIn === true ? '读入已公布的报告，公布日期以原报告为准' : '公布'}</p>
<div class="tools"><a class="tool" href="${page.url(paths.reportFigures(unit.code, model.year))}">看图解</a>${model.downloads.map((file) => html`<a class="tool" href="${page.url(file.href)}" download>${icons.download}<span>下载 ${file.type}</span></a>`)}${printButton()}</div></div>
${model.corrections.map((correction) => html`<div class="band"><p><strong>更正说明</strong>　${longDay(correction.on)}　${correction.text}${correction.earlierHref !== undefined && html`　<a href="${page.url(correction.earlierHref)}">看更正前的文本</a>`}</p>${correction.changes !== undefined && reportChangesDetails(correction.changes)}</div>`)}
${model.content}
${model.otherYears.length > 0 && html`<nav class="other-years" aria-label="其他年度"><h2>其他年度</h2><ul>${model.otherYears.map((year) => html`<li><a href="${page.url(year.href)}">${year.label}</a></li>`)}</ul></nav>`}
</div>`,
  })
}
