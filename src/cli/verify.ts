import type { Instance } from '../instance.ts'
import { verifyDisclosures } from '../modules/publishing/index.ts'
import { checkKeys, countMiscounted, differingStandings, paperFiles } from '../modules/requests/index.ts'
import { compilingFiles, reportFiles, verifySubmissions } from '../modules/reporting/index.ts'
import { exitStatus, type Io, withWrongCalls } from './io.ts'
import { onlyOptions, parseOptions } from './options.ts'
import { withInstance } from './with-instance.ts'

/**
 * `gongkai verify`: proves database, files and audit chain whole, what is published as it was sealed, submitted
 * reports as they were frozen, and what is kept beside the case files as these say it. One line a
 * fault on standard output, and status 1; otherwise one line that says what was proved.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, { data: { type: 'string' } })
    onlyOptions(positionals)
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    return withInstance(io, data, async (instance) => {
      const { events, outdated, faults } = await verify(instance)
      for (const fault of faults) io.out(`${fault}\n`)
      if (faults.length > 0) return exitStatus.no
      io.out(`完好：数据库、文件和 ${events} 条审计日志均未被改动。\n`)
      if (outdated > 0) {
        io.out(`主密钥的轮换没有完成：还有 ${outdated} 把案卷密钥待重新加密，请运行 gongkai keys rotate。\n`)
      }
      return exitStatus.done
    })
  })
}

/** Cases that are named one by one. */
const mostNamed = 20

async function verify(instance: Instance): Promise<{ events: number; outdated: number; faults: string[] }> {
  const { database, files } = instance
  const broken = (await database.check()).map((fault) => `数据库：${fault}`)
  const chain = await instance.verifyAudit()
  const disclosures = await verifyDisclosures(database.read)
  const submissions = await verifySubmissions(database.read)
  const keys = await checkKeys(instance.desk)
  const miscounted = await countMiscounted(instance.desk)
  const differing = await differingStandings(instance.desk, mostNamed)
  const named = new Set([
    ...disclosures.files,
    ...(await reportFiles(database.read)),
    ...(await compilingFiles(database.read)),
    ...(await paperFiles(database.read)),
  ])
  return {
    events: chain.events,
    outdated: keys.outdated,
    faults: [
      ...broken,
      ...chain.faults.map((fault) => fault.text),
      ...disclosures.faults,
      ...(miscounted > 0
        ? [`至少 ${miscounted} 件申请的年报计数与案卷不符，请运行 gongkai recompute 按案卷重算`]
        : []),
      ...differing.map(
        (number) => `申请 ${number} 的现状（期限、下一步）与案卷不符，请运行 gongkai recompute 按案卷重算`,
      ),
      ...submissions.faults,
      ...keys.broken.map((fault) => `密钥：${fault}`),
      ...(await files.missing(named)).map((hash) => `文件 ${hash} 不见了`),
      ...(await files.damaged()).map((hash) => `文件 ${hash} 的内容与其校验值不符`),
    ],
  }
}
