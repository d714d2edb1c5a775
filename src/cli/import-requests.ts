import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  importRequests,
  readRequestLedger,
  requestLedgerNameFault,
  requestLedgerTemplate,
} from '../modules/remedies/index.ts'
import { exitStatus, type Io, readBytes, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = `用法：gongkai import requests 文件 --unit 机关代码 [--dry-run]（文件为 .xlsx、.csv 或 .jsonl）
      gongkai import requests --sample 台账.xlsx（写出空白的台账）`

/**
 * `gongkai import requests FILE --unit CODE [--dry-run]`: takes over a ledger of applications with their events and
 * remedies, all or nothing. With `--dry-run` everything is looked at and nothing is written; with
 * `--sample FILE.xlsx` an empty ledger to be filled in is.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      unit: { type: 'string' },
      'dry-run': { type: 'boolean' },
      sample: { type: 'string' },
      data: { type: 'string' },
    })
    const { sample } = values
    const [file, ...more] = positionals
    if (typeof sample === 'string' && file === undefined) return writeSample(sample, io)
    if (file === undefined || more.length > 0 || sample !== undefined)
      throw new WrongCall(...usage.split('\n'))
    const wrongName = requestLedgerNameFault(file)
    if (wrongName !== null) throw new WrongCall(wrongName)
    const unitCode = requiredOption(values, 'unit', '机关代码')
    const bytes = await readBytes(resolve(io.cwd, file))
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const dryRun = values['dry-run'] === true
    const answer = await withInstance(io, data, async (instance) => {
      const ledger = await readRequestLedger({ name: basename(file), bytes }, instance.desk.today())
      if ('fault' in ledger) throw new WrongCall(`${file}：${ledger.fault}`)
      return importRequests(instance.desk, {
        unitCode,
        lines: ledger.lines,
        source: basename(file),
        dryRun,
        demonstration: instance.kind === 'demonstration',
      })
    })
    if (answer.kind === 'issues') throw new WrongCall(answer.issues.map((issue) => issue.text))
    if (answer.kind === 'refused') throw new WrongCall(answer.refusal.text)
    const { applications, remedies } = answer.value
    const found = `${applications} 件申请、${remedies} 件复议诉讼`
    io.out(dryRun ? `检查通过，没有写入：${found}。\n` : `已导入：${found}。\n`)
    return exitStatus.done
  })
}

/** `--sample`: an empty ledger with a sheet that explains it. */
async function writeSample(file: string, io: Io): Promise<number> {
  if (!/\.xlsx$/i.test(file)) throw new WrongCall(`空白的台账只能写成 .xlsx 文件：${file}`)
  const path = resolve(io.cwd, file)
  try {
    // what is there already is not written over
    await writeFile(path, await requestLedgerTemplate(), { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new WrongCall(exists ? `已经有这个文件：${path}` : `文件不能写入：${path}`)
  }
  io.out(`已写出空白的台账：${path}\n`)
  return exitStatus.done
}
