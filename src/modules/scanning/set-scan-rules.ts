import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { ruleKeys } from './finding.ts'
import { scanningPolicy } from './policy.ts'
import { alwaysOn, ruleLabels, type ScanSettings } from './rules.ts'
import { selectSettings, upsertSettings } from './store.ts'

const mostHosts = 200

/** 设定检查规则 of the county: how strict each rule is, the forms of masks, the hosts that may be linked to. */
export async function setScanRules(desk: Desk, request: ScanSettings): Promise<Answer<ScanSettings>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, scanningPolicy.setRules, county)
    if (refused) return refused
    const hosts = readHosts(request.allowedHosts)
    const issues = [...severityIssues(request), ...hosts.issues]
    if (issues.length > 0) return mend(...issues)
    const before = await selectSettings(transaction, county.code)
    const settings: ScanSettings = { ...request, allowedHosts: hosts.hosts }
    if (JSON.stringify(ordered(before)) === JSON.stringify(ordered(settings))) return done(settings)
    await upsertSettings(transaction, county.code, settings)
    await record(transaction, desk, {
      act: 'scanning.set-rules',
      object: { kind: 'setting', id: 'scanRules' },
      unitCode: county.code,
      before: told(before),
      after: told(settings),
    })
    return done(settings)
  })
}

function severityIssues({ severity }: ScanSettings): Issue[] {
  return alwaysOn
    .filter((rule) => severity[rule] === 'off')
    .map((rule) => ({
      field: `severity.${rule}`,
      text: `“${ruleLabels[rule]}”不能关闭，可以改为提醒核对。`,
      ground: '条例第十七条',
    }))
}

/** Host names as people write them: with the protocol, a path, capitals, Chinese. */
function readHosts(given: readonly string[]): { hosts: string[]; issues: Issue[] } {
  const issues: Issue[] = []
  const hosts = new Set<string>()
  for (const written of given.map((one) => one.trim()).filter((one) => one !== '')) {
    const host = hostOf(written)
    if (host === null) {
      issues.push({
        field: 'allowedHosts',
        text: `“${written.slice(0, 60)}”不是网站的域名。请填写域名，例如 news.example.cn，不用带 http:// 和路径。`,
      })
    } else hosts.add(host)
  }
  if (hosts.size > mostHosts) {
    issues.push({ field: 'allowedHosts', text: `允许链接的网站最多 ${mostHosts} 个。` })
  }
  return { hosts: [...hosts].toSorted(), issues }
}

function hostOf(written: string): string | null {
  const url = URL.parse(/^[a-z]+:\/\//i.test(written) ? written : `https://${written}`)
  const host = url?.hostname.replace(/^\*?\.|\.$/g, '') ?? ''
  return /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+$/.test(host) && !/^[\d.]+$/.test(host) ? host : null
}

function ordered({ severity, masks, allowedHosts, builtInWords }: ScanSettings): unknown[] {
  const { residentId, bankCard } = masks
  const each = ruleKeys.map((rule) => severity[rule])
  return [each, residentId.first, residentId.last, bankCard.first, allowedHosts.toSorted(), builtInWords]
}

/** The settings as the log tells them. */
function told({ severity, masks, allowedHosts, builtInWords }: ScanSettings) {
  const { residentId, bankCard } = masks
  return {
    ...Object.fromEntries(ruleKeys.map((rule) => [`rule.${rule}`, severity[rule]])),
    masks: `身份证号 ${residentId.first}+${residentId.last}，银行卡号 ${bankCard.first}+4`,
    allowedHosts: [...allowedHosts],
    builtInWords,
  }
}
