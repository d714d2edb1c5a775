import type { ApprovalSheet } from '../../src/modules/publishing/sheets/approval-sheet.ts'

/** No person of this name works anywhere. */
const opinions: ApprovalSheet['opinions'] = {
  drafter: { text: '内容属实，文字已校对，拟主动公开。', by: '采编甲', on: '2026-10-12' },
  departmentHead: { text: '同意公开。', by: '科长乙', on: '2026-10-12' },
  secrecyReviewer: {
    text: '经审查，不涉及国家秘密、工作秘密、商业秘密和个人隐私，可以公开。',
    by: '保密员丙',
    on: '2026-10-13',
  },
  supervisingLeader: { text: '同意，签发。', by: '副镇长丁', on: '2026-10-14' },
  principal: null,
  referral: null,
}
/** An item sent back once, then passed by everybody. */
export const ordinarySheet: ApprovalSheet = {
  filledOn: '2026-10-12',
  unit: '杨店镇人民政府',
  title: '杨店镇人民政府关于印发2026年秋季森林防火工作方案的通知',
  documentNumber: '杨政发〔2026〕18号',
  recordNumber: 'YD-2026-0147',
  officialDocument: true,
  channels: ['政府网站', '政府公开栏'],
  plannedFor: '2026-10-14',
  openness: 'proactive',
  opennessReason: '条例第二十条第一项',
  concerns: { stateSecret: 'no', workSecret: 'no', tradeSecret: 'no', privacy: 'no', threeSecurities: 'no' },
  opinions,
  trail: [
    { step: '送审', review: '', proof: '', by: '采编甲', at: '2026-10-12 09:10', remarks: '' },
    {
      step: '一审',
      review: '退回',
      proof: '有改动',
      by: '科长乙',
      at: '2026-10-12 10:32',
      remarks: '第二部分联系电话有误，请核对后再送。',
    },
    { step: '送审', review: '', proof: '', by: '采编甲', at: '2026-10-12 11:05', remarks: '电话已更正。' },
    { step: '一审', review: '通过', proof: '通过', by: '科长乙', at: '2026-10-12 15:20', remarks: '' },
    { step: '二审', review: '通过', proof: '通过', by: '副科长戊', at: '2026-10-13 09:01', remarks: '' },
    { step: '保密审查', review: '通过', proof: '—', by: '保密员丙', at: '2026-10-13 14:40', remarks: '' },
    {
      step: '签发（三审）',
      review: '通过',
      proof: '通过',
      by: '副镇长丁',
      at: '2026-10-14 08:30',
      remarks: '同意，签发。',
    },
  ],
  releasedFindings: [],
  urgent: null,
  doubledSteps: [],
  version: 2,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  demonstration: true,
}
/** Everything out of the ordinary at once. */
export const heavySheet: ApprovalSheet = {
  ...ordinarySheet,
  channels: ['政府网站', '微信公众号'],
  officialDocument: false,
  documentNumber: '',
  openness: 'proactive',
  concerns: { ...ordinarySheet.concerns, workSecret: 'uncertain', privacy: 'yes' },
  urgent: { reason: '山洪灾害避险转移', by: '镇长己', at: '2026-10-12 02:15', reviewedAfterwards: '' },
  doubledSteps: ['一审、二审由科长乙一人办理'],
  opinions: {
    ...opinions,
    principal: { text: '防汛避险，先行发布，事后补审。', by: '镇长己', on: '2026-10-12' },
    referral: { text: '经报县国家保密局确定：不属于国家秘密。', by: '县国家保密局', on: '2026-10-13' },
  },
  releasedFindings: Array.from({ length: 26 }, (_, i) => ({
    place: `附件“转移安置名单.xlsx”第${i + 2}行`,
    finding: `联系电话 138****00${10 + i}`,
    reason: '公示期内须由群众核对，已按规定遮盖中间四位；经当事人同意。',
    by: '副镇长丁',
  })),
  trail: [...ordinarySheet.trail, ...ordinarySheet.trail, ...ordinarySheet.trail],
}
