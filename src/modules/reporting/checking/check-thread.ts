import { parentPort, workerData } from 'node:worker_threads'
import type { ReportReading } from '../reading/reading.ts'
import { checkReport } from './check-report.ts'

/** The thread in which one long report is checked: told of it at its start, it answers once and ends. */
const report: ReportReading = workerData
parentPort?.postMessage(checkReport(report))
