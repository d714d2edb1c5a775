/** What the verification found, in one line. */
export function verifiedWords(events: number, faults: number): string {
  return faults === 0
    ? `完好：${events} 条日志都没有被改动。`
    : `查出 ${faults} 处与原来写下的不符，请立即报告并保护现场。`
}
