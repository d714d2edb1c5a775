import { channelLabels } from '../../law/clock/case-event.ts'
import { requestColumnLabels } from '../../law/report/report-rows.ts'
import { caseActFacts, caseActs, fileEventLabels } from '../../modules/requests/index.ts'
import { roleLabels, roles } from '../../modules/desk/index.ts'
import {
  disclosureStateLabels,
  disclosureStates,
  reviewSteps,
  validities,
  validityLabels,
} from '../../modules/publishing/index.ts'
import { ruleKeys, ruleLabels, severityLabels } from '../../modules/scanning/index.ts'
import { enteredFigureLabels } from '../../modules/reporting/index.ts'
import { unitKindLabels } from '../../modules/units/index.ts'

/** What the log calls things, in the words of the office. */

const groups = [
  {
    key: 'disclosure.',
    label: '主动公开',
    acts: {
      'disclosure.write-draft': '拟稿',
      'disclosure.attach-file': '添加附件',
      'disclosure.remove-attachment': '删除附件',
      'disclosure.discard': '作废草稿',
      'disclosure.restore': '恢复草稿',
      'disclosure.submit': '送审',
      'disclosure.pass': '审核通过',
      'disclosure.send-back': '退回修改',
      'disclosure.publish': '签发发布',
      'disclosure.withdraw': '撤下',
      'disclosure.change-validity': '变更有效性',
      'disclosure.mask': '遮盖个人信息',
      'disclosure.refer': '报请确定',
      'disclosure.record-referral-answer': '登记确定意见',
      'disclosure.keep': '定为不主动公开',
      'disclosure.reassess': '定期评估',
      'disclosure.schedule': '签发，定时发布',
      'disclosure.call-back': '取消定时发布',
      'disclosure.fail-release': '到时没有发布成',
      'disclosure.release-urgently': '应急发布',
      'disclosure.review-urgent': '应急发布事后审核',
      'disclosure.end-display': '公示期满撤下',
      'disclosure.rescan': '存量检查',
      'disclosure.heal-search': '检索补录',
      'disclosure.begin-revision': '起草更正',
      'disclosure.revise': '更正',
      'disclosure.note-penalty-change': '登记处罚决定变动',
      'disclosure.set-review': '设定审核方式',
      'disclosure.lend-reviewers': '派员协助审核',
      'disclosure.set-publishing': '设定公开办法',
      'disclosure.import': '导入信息',
      'disclosure.set-index-pattern': '设定索引号规则',
    },
  },
  {
    key: 'application.',
    label: '依申请公开',
    acts: {
      'application.submit': '网上提交申请',
      'application.register': '登记申请',
      ...Object.fromEntries(caseActs.map((act) => [caseActFacts[act].name, caseActFacts[act].label])),
      'application.reveal-applicant': '查看申请人完整身份信息',
      'application.import': '导入申请台账',
      'application.set-letter-numbers': '设定文号规则',
      'application.set-letter-template': '上传文书模板',
      'application.remove-letter-template': '不再使用文书模板',
      'application.export': '导出申请台账（未遮盖）',
      'application.join-applicants': '合并为同一申请人',
      'application.part-applicants': '取消合并申请人',
      'application.set-fee-month': '设定收费的月份归属',
      'application.save-section': '维护科室名单',
      'application.split-off': '登记拆分出来的申请',
      'application.register-record-correction': '登记更正本人信息的请求',
      'application.decide-record-correction': '登记更正本人信息的处理结果',
      'application.seal-record-correction': '存入盖章的更正告知书',
      'application.conclude-record-correction': '办结更正本人信息的请求',
      'application.set-decision': '设定答复审签环节',
      'application.move-deadline': '期限随放假安排变动',
      'application.see-moved-deadlines': '看过期限变动',
      'application.applicant-message': '申请人留言',
      'application.applicant-correction': '申请人网上补正',
      'application.applicant-withdraw': '申请人网上撤回',
      'application.paper-read': '申请人网上查阅',
      'application.erase-identity': '清除身份证明材料',
      'application.erase-person': '清除个人信息',
      'application.set-retention': '设定保存期限',
      'application.set-reminders': '设定提醒日',
    },
  },
  {
    key: 'keys.',
    label: '密钥',
    acts: { 'keys.rotate': '增加新的主密钥', 'keys.rotated': '完成主密钥轮换' },
  },
  {
    key: 'remedy.',
    label: '复议与诉讼',
    acts: {
      'remedy.register': '登记复议、诉讼',
      'remedy.continue-suit': '登记诉讼的下一审',
      'remedy.close': '登记审结结果',
      'remedy.import': '导入复议、诉讼',
    },
  },
  {
    key: 'report.',
    label: '年度报告',
    acts: {
      'report.write-part': '编写一部分',
      'report.enter-figures': '填报数据',
      'report.enter-months': '按月填报数据',
      'report.import-months': '导入月度数据',
      'report.note-carry': '写明上年结转的更正说明',
      'report.enter-published': '录入已发布的年度报告',
      'report.override-check': '放行一项校验',
      'report.withdraw-override': '取消放行',
      'report.send-for-review': '送审',
      'report.recall-review': '撤回送审',
      'report.pass-review': '审核通过',
      'report.return-review': '退回修改',
      'report.sign': '签发',
      'report.submit': '报送年度报告',
      'report.reopen': '开始更正',
      'report.set-review': '设定年报审签环节',
      'report.set-dates': '设定年报日期',
      'report.answer-promise': '交代上年的改进措施',
      'report.publish': '发布年度报告',
      'report.correct': '更正年度报告',
      'report.import': '读入已发布的年度报告',
      'report.accept': '接收年度报告',
      'report.send-back': '退回年度报告',
      'report.urge': '催报年度报告',
      'report.set-scope': '设定编制口径',
      'report.save-outside-unit': '维护未使用本系统的机关名单',
      'report.take-outside-file': '接收报送文件',
      'report.drop-outside-file': '放弃未确认的报送文件',
      'report.correct-outside-cell': '更正读出的数字',
      'report.confirm-outside-file': '确认报送文件',
      'report.compare-page': '核对公开页面',
    },
  },
  {
    key: 'catalogue.',
    label: '目录与指南',
    acts: {
      'catalogue.apply-template': '套用目录模板',
      'catalogue.add-column': '增加栏目',
      'catalogue.update-column': '修改栏目',
      'catalogue.publish-guide': '公布指南',
    },
  },
  {
    key: 'calendar.',
    label: '放假安排',
    acts: {
      'calendar.enter-notice': '录入放假安排通知',
      'calendar.take-in-notice': '放假安排通知随新版本录入',
    },
  },
  {
    key: 'scanning.',
    label: '检查规则',
    acts: {
      'scanning.set-rules': '设定检查规则',
      'scanning.import-word-list': '导入词表',
      'scanning.remove-word-list': '删除词表',
    },
  },
  {
    key: 'account.',
    label: '账号',
    acts: {
      'account.create': '开设账号',
      'account.set-roles': '调整角色',
      'account.reset-password': '重设密码',
      'account.change-password': '修改密码',
      'account.set-notice-mail': '设定通知邮箱',
      'account.disable': '停用账号',
      'account.enable': '恢复账号',
      'account.sign-in': '登录',
      'account.sign-in-failed': '登录失败',
      'account.sign-in-disabled': '用已停用的账号登录',
      'account.lock': '锁定登录',
      'account.sign-out': '退出登录',
      'account.sign-out-everywhere': '在所有设备上退出',
    },
  },
  {
    key: 'unit.',
    label: '机关',
    acts: {
      'unit.open-county': '设立县',
      'unit.add': '增加机关',
      'unit.update': '修改机关信息',
      'unit.set-remedy-places': '设定救济途径',
    },
  },
] as const satisfies readonly { key: string; label: string; acts: Readonly<Record<string, string>> }[]

/** The acts of the log in groups, for the filter. */
export const actGroups = groups.map(({ key, label, acts }) => ({
  key,
  label,
  acts: Object.entries<string>(acts).map(([act, name]) => ({ key: act, label: name })),
}))

const actLabels = new Map(
  actGroups.flatMap(({ acts }) => acts.map(({ key, label }) => [key, label] as const)),
)

/** An act in words; its own name where we have none. */
export function actLabel(act: string): string {
  return actLabels.get(act) ?? act
}

export const objectLabels: Readonly<Record<string, string>> = {
  account: '账号',
  application: '申请',
  catalogue: '目录',
  column: '栏目',
  disclosure: '信息',
  guide: '指南',
  holidayNotice: '放假安排',
  ledger: '台账',
  remedy: '复议、诉讼',
  report: '年度报告',
  setting: '设置',
  unit: '机关',
  wordList: '词表',
}

/** The log names a rule of the scan `rule.mobile`: some have the names of other fields. */
function byRule<T>(each: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(each).map(([key, value]) => [`rule.${key}`, value]))
}

const fieldLabels: Readonly<Record<string, string>> = {
  title: '标题',
  column: '栏目',
  version: '版本',
  state: '状态',
  step: '环节',
  indexNumber: '索引号',
  publishedOn: '发布日期',
  reason: '原因',
  validity: '有效性',
  successor: '现行文件',
  on: '日期',
  name: '名称',
  shortName: '简称',
  username: '用户名',
  roles: '角色',
  mustChangePassword: '首次登录须改密码',
  kind: '种类',
  parent: '上级',
  contact: '联系方式',
  position: '次序',
  duties: '依据事项',
  timeLimit: '时限',
  updateCycle: '更新周期',
  counts: '计入年报',
  belongs: '应当放什么',
  examples: '示例',
  part: '部分',
  text: '内容',
  correction: '更正说明',
  fileName: '文件名',
  sm3: 'SM3 校验值',
  sha256: 'SHA-256 校验值',
  hash: '校验值',
  number: '申请编号',
  seq: '案卷记录',
  type: '事项',
  source: '来源',
  count: '条数',
  result: '结果',
  applicationId: '所涉申请',
  channel: '渠道',
  arrivedOn: '来件日期',
  address: '网络地址',
  device: '设备',
  session: '登录',
  left: '还可尝试',
  until: '锁定至',
  office: '工作机构',
  officeHours: '办公时间',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
  postcode: '邮政编码',
  unit: '机关',
  units: '机关',
  submission: '第几次报送',
  remarks: '意见',
  cell: '格子',
  figure: '数字',
  note: '依据',
  differences: '不一致处',
  corrected: '更正的格子',
  compiled: '从汇总开始',
  dueDay: '截止日',
  fromYear: '起始年度',
  untilYear: '最后年度',
  pattern: '规则',
  columns: '栏目',
  masks: '脱敏形式',
  allowedHosts: '允许链接的网站',
  builtInWords: '使用自带词表',
  ...byRule(ruleLabels),
  ...enteredFigureLabels,
}

/** A field in words; its own name where we have none. */
export function fieldLabel(field: string): string {
  return fieldLabels[field] ?? field
}

const valueLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: Object.fromEntries(disclosureStates.map((key) => [key, disclosureStateLabels[key]])),
  step: Object.fromEntries(reviewSteps.map(({ step, label }) => [step, label])),
  validity: Object.fromEntries(validities.map((key) => [key, validityLabels[key]])),
  roles: Object.fromEntries(roles.map((key) => [key, roleLabels[key]])),
  type: fileEventLabels,
  channel: channelLabels,
  kind: { ...requestColumnLabels, ...unitKindLabels },
  ...byRule(Object.fromEntries(ruleKeys.map((key) => [key, severityLabels]))),
}

/** A single value of a field in words. */
export function valueLabel(field: string, value: string): string {
  return valueLabels[field]?.[value] ?? value
}
