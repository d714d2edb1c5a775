import type { NoticeDraft } from '../../src/law/calendar/check-notice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** An invented arrangement for 2027: what the statute asks for, bridged the way such notices do it. */
export const notice2027: NoticeDraft = {
  year: 2027,
  notice: {
    number: '国办发明电〔2026〕99号',
    title: '国务院办公厅关于2027年部分节假日安排的通知',
    date: '2026-10-13',
    url: 'https://www.gov.cn/zhengce/zhengceku/202610/content_0.htm',
  },
  off: [
    { name: '元旦', from: day('2026-12-31'), to: day('2027-01-03') },
    { name: '春节', from: day('2027-02-05'), to: day('2027-02-12') },
    { name: '清明节', from: day('2027-04-03'), to: day('2027-04-05') },
    { name: '劳动节', from: day('2027-05-01'), to: day('2027-05-05') },
    { name: '端午节', from: day('2027-06-09'), to: day('2027-06-09') },
    { name: '中秋节', from: day('2027-09-15'), to: day('2027-09-15') },
    { name: '国庆节', from: day('2027-10-01'), to: day('2027-10-07') },
  ],
  worked: [
    { name: '元旦', on: day('2026-12-27') },
    { name: '春节', on: day('2027-01-31') },
    { name: '春节', on: day('2027-02-14') },
    { name: '劳动节', on: day('2027-05-08') },
    { name: '国庆节', on: day('2027-09-26') },
    { name: '国庆节', on: day('2027-10-09') },
  ],
}
