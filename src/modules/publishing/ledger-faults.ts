import type { Issue } from '../desk/index.ts'
import { issueOf, type LedgerFault } from './ledger.ts'

/** Faults of a ledger whose text is kept; what goes beyond is counted, and its lines are named. */
const mostKept = 1_000
/** Stretches of lines that are named. */
const mostNamed = 100

/** What is wrong in a ledger, gathered line by line. */
export interface LedgerFaults {
  add(faults: readonly LedgerFault[]): void
  /** all of them */
  readonly count: number
  /** lines with at least one */
  readonly lines: number
  /** the first of them, by line */
  listed(most: number): LedgerFault[]
  /** each in words that name its line; at the end how many are not written out, and where they stand */
  issues(): Issue[]
}

export function gatherFaults(): LedgerFaults {
  const kept: LedgerFault[] = []
  const left = new Set<number>()
  const lines = new Set<number>()
  let count = 0
  return {
    add(faults) {
      for (const fault of faults) {
        count += 1
        lines.add(fault.line)
        if (kept.length < mostKept) kept.push(fault)
        else left.add(fault.line)
      }
    },
    get count() {
      return count
    },
    get lines() {
      return lines.size
    },
    listed: (most) => inOrder(kept).slice(0, most),
    issues() {
      const issues = inOrder(kept).map(issueOf)
      if (left.size === 0) return issues
      const text = `另有 ${count - kept.length} 处错误没有逐条列出，在第 ${stretches(left)} 行。`
      return [...issues, { field: '', text }]
    },
  }
}

function inOrder(faults: readonly LedgerFault[]): LedgerFault[] {
  return faults.toSorted((a, b) => a.line - b.line)
}

/** 3、5–9、12 */
function stretches(lines: ReadonlySet<number>): string {
  const found: { from: number; to: number }[] = []
  for (const line of [...lines].toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last?.to === line - 1) last.to = line
    else found.push({ from: line, to: line })
  }
  const named = found
    .slice(0, mostNamed)
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
    .join('、')
  return found.length > mostNamed ? `${named}……` : named
}
