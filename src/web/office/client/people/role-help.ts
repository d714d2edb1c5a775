import type { Role } from '../../../../modules/desk/index.ts'

/** What each role does, for whoever gives it. */
export const roleHelp: Readonly<Record<Role, string>> = {
  editor: '拟稿、送审主动公开的信息',
  firstReviewer: '一审一校，不审自己拟的稿',
  secondReviewer: '二审二校，不审自己审过的件',
  signer: '签发，签发即发布；撤下、变更有效性',
  secrecyReviewer: '发布前的保密审查',
  disclosureOfficer: '登记、办理依申请公开，编制年度报告',
  disclosureHead: '同意延期，公布指南，整理目录，读入年报',
  unitHead: '查看本机关办件，发布年度报告',
  supervisor: '看全县进度，整理下级目录，个人信息已遮盖',
  auditor: '只看审计日志，不办业务',
  systemAdministrator: '管理机关和账号，看不到办件',
}

/** Whether a role may be ticked beside those that are: one that stands alone bars all others. */
export function roleBarred(role: string, chosen: readonly string[], lone: readonly string[]): boolean {
  const others = chosen.filter((one) => one !== role)
  if (others.length === 0) return false
  return lone.includes(role) || others.some((one) => lone.includes(one))
}
