import type { ReportFiling, ReviewEntry } from '../../modules/reporting/index.ts'

/** One line of what happened to a report. */
export interface TrailLine {
  readonly key: string
  readonly on: string
  readonly by: string
  readonly text: string
  readonly remarks: string
  readonly notes: { readonly where: string; readonly text: string }[]
}

/** Everything that happened to a report, the newest first. */
export function trailOf({ trail }: ReportFiling): TrailLine[] {
  const lines = [
    ...trail.reviews.map((entry) => ({
      seq: entry.seq,
      ...line(entry.id, entry.on, entry.by, reviewWords(entry), entry.remarks, entry.notes),
    })),
    ...trail.submissions.map(({ id, seq, submittedOn, by, number, correction, contentHash }) => ({
      seq,
      ...line(
        id,
        submittedOn,
        by,
        `第${number}次报送，校验值 ${contentHash.slice(0, 16)}…`,
        correction ?? '',
      ),
    })),
    ...trail.rulings.map(({ id, seq, on, by, ruling, remarks }) => ({
      seq,
      ...line(id, on, by, ruling === 'accepted' ? '县主管部门接收' : '县主管部门退回', '', remarks),
    })),
    ...trail.versions.map(({ id, seq, publishedOn, version, source }) => ({
      seq,
      ...line(id, publishedOn, '', source === 'published' ? '读入以前公布的报告' : `发布第${version}版`),
    })),
  ]
  return lines.toSorted((a, b) => b.seq - a.seq).map(({ seq: _seq, ...rest }) => rest)
}

function line(
  key: string,
  on: string,
  by: string,
  text: string,
  remarks = '',
  notes: readonly { readonly where: string; readonly text: string }[] = [],
): TrailLine {
  return { key, on, by, text, remarks, notes: [...notes] }
}

function reviewWords({ kind, label, capacity }: ReviewEntry): string {
  const stoodIn = capacity === 'standIn' ? '（代办）' : ''
  switch (kind) {
    case 'opened':
      return '送审'
    case 'passed':
      return `${label ?? ''}：通过${stoodIn}`
    case 'returned':
      return `${label ?? ''}：退回修改${stoodIn}`
    case 'signed':
      return `${label ?? ''}：签发${stoodIn}`
    case 'recalled':
      return '撤回送审'
    case 'reopened':
      return '开始更正'
  }
}
