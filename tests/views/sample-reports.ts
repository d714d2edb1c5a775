import { reportFragment } from '../../src/modules/reporting/index.ts'
import { reportFiguresPage } from '../../src/web/portal/views/report-figures-page.ts'
import { reportPage } from '../../src/web/portal/views/report-page.ts'
import { reportsPage } from '../../src/web/portal/views/reports-page.ts'
import { unitReportsPage } from '../../src/web/portal/views/unit-reports-page.ts'
import type { PageContext } from '../../src/web/shared/page.ts'
import type { Download } from '../../src/web/shared/view-models.ts'
import type { Html } from '../../src/platform/html.ts'
import { busyReport } from '../support/example-report.ts'
import { groups } from './sample-models.ts'
import { sampleEntries } from './samples.ts'

const reportFiles: readonly Download[] = [
  { name: '年度报告', href: '/r.docx', type: 'DOCX', sizeBytes: 41_000 },
  { name: '年度报告', href: '/r.json', type: 'JSON', sizeBytes: 6000 },
]

/** The pages of the 年报 column. */
export const reportPages: Readonly<Record<string, (page: PageContext) => Html>> = {
  reports: (page) =>
    reportsPage(page, {
      year: 2025,
      years: [
        { label: '2025', href: '/reports', current: true },
        { label: '2024', href: '/reports/2024', current: false },
      ],
      groups: groups.map((group) => ({
        kind: group.kind,
        rows: group.units.map((unit, index) => ({
          unitName: unit.name,
          ...(index !== 1 && {
            report: {
              title: `${unit.name}2025年政府信息公开工作年度报告`,
              href: `/units/${unit.code}/reports/2025`,
              publishedOn: '2026-01-20',
              downloads: reportFiles,
            },
          }),
        })),
      })),
    }),
  'unit-reports': (page) =>
    unitReportsPage(page, {
      entries: sampleEntries('reports'),
      rows: [2025, 2024, 2023].map((year) => ({
        year,
        title: `杨店镇人民政府${year}年政府信息公开工作年度报告`,
        href: `/units/yangdian/reports/${year}`,
        publishedOn: `${year + 1}-01-20`,
        downloads: reportFiles,
      })),
    }),
  report: (page) =>
    reportPage(page, {
      entries: sampleEntries('reports'),
      year: 2023,
      title: '杨店镇人民政府2023年政府信息公开工作年度报告',
      publishedOn: '2024-01-22',
      content: reportFragment(busyReport, { demonstration: true }),
      downloads: reportFiles,
      corrections: [
        {
          on: '2024-03-01',
          text: '表二“行政许可”一栏更正为 0。',
          earlierHref: '/old',
          changes: {
            cells: [{ label: '表二“行政许可”', before: '1', after: '0' }],
            parts: [
              {
                number: '六',
                title: '其他需要报告的事项',
                paragraphs: [
                  { kind: 'removed', text: '没有收取。' },
                  { kind: 'added', text: '没有收取信息处理费。' },
                ],
              },
            ],
          },
        },
      ],
      otherYears: [{ label: '2022', href: '/units/yangdian/reports/2022' }],
    }),
  'report-figures': (page) =>
    reportFiguresPage(page, {
      entries: sampleEntries('reports'),
      year: 2023,
      title: '杨店镇人民政府2023年政府信息公开工作图解',
      compared: true,
      groups: [
        {
          title: '主动公开',
          unit: '条',
          total: { label: '主动公开信息', now: 25, before: 20, change: '增加 5（25%）' },
          rows: [
            { label: '镇街文件', now: 2, before: 4, change: '减少 2（50%）' },
            { label: '新设栏目', now: 1, before: null, change: null },
          ],
        },
        { title: '处理决定', unit: '件', total: null, rows: [] },
      ],
    }),
}
