import type { ReportPartNumber } from '../../law/report/report-rows.ts'

/**
 * The prose that a report begins with: what 30号 asks of each part, with the figures as live fields. The
 * unit writes on from here; parts 二, 三 and 四 are tables.
 */
export const defaultParts: Readonly<Record<ReportPartNumber, string>> = {
  一: [
    '（一）主动公开情况',
    '{{年度}}年，{{单位}}主动公开政府信息{{主动公开总数}}条，其中，{{各栏目条数}}。',
    '（二）依申请公开情况',
    '{{年度}}年，新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件；办结{{办结申请}}件，结转下年度继续办理{{结转下年}}件。',
    '（三）政府信息管理情况',
    '拟公开的信息逐条经过三审三校和保密审查，审查记录随信息留存。',
    '（四）政府信息公开平台建设情况',
    '政府信息公开专栏设在县政府门户网站，提供检索、查阅、下载和在线申请。',
    '（五）监督保障情况',
    '政府信息公开工作机构负责日常工作，接受社会评议和上级考核。',
  ].join('\n'),
  二: '',
  三: '',
  四: '',
  五: '本年度存在的主要问题和下一年度的改进措施，由编制单位填写。',
  六: [
    '（一）依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费{{信息处理费}}元。',
    '（二）本年度承办人大代表建议{{人大代表建议}}件、政协委员提案{{政协委员提案}}件。',
    '（三）没有其他需要报告的事项。',
  ].join('\n'),
}
