import type { Question } from './question.ts'
import type { Outcome } from '../report/report-rows.ts'

const end = (outcome: Outcome, ground = '') => ({ ending: { outcome, ground } })
const ask = (question: string) => ({ question })

/** 补不补、该不该、有没有: whether there is something to answer, for us, and at hand. */
export const askingQuestions: readonly Question[] = [
  {
    key: 'correctionLapse',
    stage: 'correct',
    text: '补正期限已满，申请人没有补正。可以视为放弃申请吗？',
    meaning: '期限届满只是算出来的状态。要先核实没有在途的信函，也不知道申请人有正当理由，才能不再处理。',
    article: '条例第三十条',
    example: '补正期限9月30日，10月9日查过收发登记、邮箱和平台都没有补正，打电话申请人未说明理由：可以。',
    choices: [
      {
        key: 'givenUp',
        label: '可以：没有在途，也不知道有正当理由',
        note: '按“逾期不补正”办结，告知申请人不再处理',
        leads: end('other.correctionLapsed'),
      },
      {
        key: 'goodCause',
        label: '不可以：补正在途，或者有正当理由',
        note: '收到补正时登记，期限从收到之日起重新计算',
        leads: { act: 'receiveCorrection' },
      },
      { key: 'goesOn', label: '不按放弃处理，就现有内容继续办', leads: ask('goesOn') },
    ],
  },
  {
    key: 'feeLapse',
    stage: 'correct',
    text: '缴费期限已满，申请人没有缴费。可以视为放弃申请吗？',
    meaning: '自收到收费通知次日起20个工作日内没有缴纳的，视为放弃申请。先向收款的窗口、银行核实。',
    article: '条例第四十二条、国办函〔2020〕109号',
    example: '已向非税窗口核实，缴款书没有缴纳记录：可以。',
    choices: [
      {
        key: 'givenUp',
        label: '可以：已核实没有缴费',
        note: '按“逾期未缴费”办结，告知申请人不再处理',
        leads: end('other.feeLapsed'),
      },
      { key: 'paid', label: '不可以：已经缴费或者款项在途', leads: { act: 'recordPayment' } },
      { key: 'goesOn', label: '不收费，继续办', leads: ask('goesOn') },
    ],
  },
  {
    key: 'goesOn',
    stage: 'correct',
    text: '申请还要继续办理吗？',
    meaning: '申请人撤回、死亡或者终止、并入另一件申请的，不再就内容作出答复。',
    article: '条例第四十五条、国办公开办函〔2021〕30号',
    example: '申请的公司已经注销，没有承受其权利的人：不再办理，计入“其他”。',
    choices: [
      { key: 'yes', label: '要继续办', leads: ask('complete') },
      { key: 'withdrawn', label: '申请人提出撤回', leads: { act: 'withdraw' } },
      {
        key: 'moot',
        label: '不需要再办：申请人死亡、终止，或者并入其他申请等',
        note: '计入“其他处理”',
        leads: end('other.other'),
      },
    ],
  },
  {
    key: 'complete',
    stage: 'correct',
    text: '申请的要素齐全、内容明确吗？',
    meaning:
      '要有姓名或者名称、身份证明、联系方式，有名称、文号或者便于查询的特征性描述，有形式要求。能据以检索就是明确，不要求准确说出文件名。',
    article: '条例第二十九条、第三十条',
    example: '“镇里修路的材料”不知道哪条路、哪一年，无法检索：不明确。“2024年杨店镇某路改造合同”：明确。',
    choices: [
      { key: 'clear', label: '齐全、明确', leads: ask('nature') },
      {
        key: 'correctIt',
        label: '不明确，要补正',
        note: '7个工作日内一次性告知，期限从收到补正之日起重新计算',
        leads: { act: 'requestCorrection' },
        bar: ({ correctionBar }) => correctionBar,
      },
      {
        key: 'stillUnclear',
        label: '补正过，仍然不明确',
        note: '无法提供',
        leads: end('unavailable.stillUnclear'),
        bar: ({ corrected }) =>
          corrected
            ? null
            : '申请人还没有补正过：内容不明确的，应当先告知补正，补正后仍不明确的才能选这一结果。',
      },
    ],
  },
  {
    key: 'nature',
    stage: 'ought',
    text: '申请人实际要的是什么？',
    meaning:
      '看真实的诉求，不看表格的名称。政府信息是履行行政管理职能过程中制作或者获取、以一定形式记录保存的信息。',
    article: '条例第二条、第三十六条第（七）项、第三十九条',
    example: '“请说明为什么不给我办低保”是信访、投诉；“我的低保审核表”是政府信息。',
    choices: [
      { key: 'information', label: '政府信息', leads: ask('repeated') },
      {
        key: 'petition',
        label: '信访、投诉、举报、咨询',
        note: '条例第三十九条第一款：不作为申请处理，可以告知渠道',
        leads: end('notProcessed.petition'),
      },
      {
        key: 'publication',
        label: '政府公报、报刊、书籍等公开出版物',
        note: '条例第三十九条第二款：告知获取的途径',
        leads: end('notProcessed.publication'),
      },
      {
        key: 'confirmation',
        label: '要求确认，或者重新出具已经获取的信息',
        note: '国办公开办函〔2021〕30号',
        leads: end('notProcessed.confirmation'),
      },
      {
        key: 'query',
        label: '工商、不动产登记资料等，另有查询规定',
        note: '条例第三十六条第（七）项：告知依照有关法律、行政法规办理',
        leads: end('refused.administrativeQuery'),
      },
    ],
  },
  {
    key: 'repeated',
    stage: 'ought',
    text: '申请人以前申请过吗？',
    meaning: '“相同”是同一申请人、同一政府信息。只是相近、时段不同、换了人的，都不是重复。',
    article: '条例第三十五条、第三十六条第（六）项',
    example: '去年已答复过同一份验收报告，今年又来申请：重复。今年要的是另一年度的报告：不重复。',
    choices: [
      { key: 'no', label: '没有，或者不是同一信息', leads: ask('ours') },
      {
        key: 'duplicate',
        label: '已就同一信息答复过',
        note: '不予重复处理，写明前次答复的文号和日期',
        leads: end('notProcessed.duplicate'),
      },
      {
        key: 'massRepeat',
        label: '数量、频次明显超过合理范围，要求说明的理由不合理',
        note: '应当先请申请人说明理由；理由合理的，照常办理',
        leads: end('notProcessed.massRepeat'),
      },
    ],
  },
  {
    key: 'ours',
    stage: 'ought',
    text: '该由本机关公开吗？',
    meaning:
      '谁制作谁公开；从公民、法人获取的，由保存的机关公开；从其他机关获取的，由制作或者最初获取的机关公开；几个机关共同制作的，由牵头的机关公开。',
    article: '条例第十条、第三十六条第（五）项',
    example: '县自然资源局的用地批复，镇里只存一份：由县自然资源局公开，写明它的名称和联系方式。',
    choices: [
      { key: 'yes', label: '由本机关公开', leads: ask('held') },
      {
        key: 'no',
        label: '不由本机关公开',
        note: '说明理由；能够确定负责公开的机关的，告知名称、联系方式',
        leads: end('unavailable.notHeld', 'notOurs'),
      },
    ],
  },
  {
    key: 'held',
    stage: 'held',
    text: '检索过了，有现成的吗？',
    meaning: '到可能存放的地方都查：档案室、业务系统、承办科室。只提供已经制作或者获取的，一般不加工、分析。',
    article: '条例第三十六条第（四）项、第三十八条',
    example: '要“近五年各村补贴排名”，只有逐年逐村的发放表，没有排名：没有现成的，需要另行制作。',
    choices: [
      { key: 'yes', label: '有', leads: ask('public') },
      {
        key: 'no',
        label: '经检索没有',
        note: '要逐处记下在哪里、怎样、由谁、哪天检索，结果如何',
        leads: end('unavailable.notHeld', 'notExist'),
      },
      {
        key: 'needsCreation',
        label: '没有现成的，要加工、分析才有',
        note: '可以不予提供；能区分出来直接提供的，应当提供',
        leads: end('unavailable.needsCreation'),
      },
    ],
  },
]
