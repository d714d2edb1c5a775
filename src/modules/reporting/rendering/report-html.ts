import { readFileSync } from 'node:fs'
import { documentHtml } from '../../../platform/documents/html.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import type { YearlyReport } from '../report.ts'
import { reportDocument, type ReportOptions } from './report-document.ts'

/** The report as a piece of a portal page, which brings `platform/documents/document.css` with it. */
export function reportFragment(report: YearlyReport, options: ReportOptions): Html {
  return documentHtml(reportDocument(report, options))
}

const style = readFileSync(new URL('../../../platform/documents/document.css', import.meta.url), 'utf8')

const pageStyle = `
body {
  margin: 0;
  padding: 32px 16px 64px;
  background: #fff;
  font: 18px/1.8 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
@page {
  size: A4;
  margin: 25mm 26mm 22mm 28mm;
}
@media print {
  body {
    padding: 0;
  }
}
`

/**
 * The report as one complete page, for `gongkai report --format html`: nothing is loaded from elsewhere, and
 * the page says so itself by its policy.
 */
export function renderReportHtml(report: YearlyReport, options: ReportOptions): string {
  const { title } = reportDocument(report, options)
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
${options.demonstration && html`<meta name="robots" content="noindex, nofollow">\n`}<title>${title}${options.demonstration && '（演示数据）'}</title>
<style>${raw(pageStyle + style)}</style>
</head>
<body>
<main>
${reportFragment(report, options)}
</main>
</body>
</html>
`)
}
