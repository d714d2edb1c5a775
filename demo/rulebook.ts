import type { DatedItem } from './item.ts'

/** 政府信息公开制度 of 杨店镇: what its report names as the rules that it improved. Not counted among its 25 items. */
export const rulebookItems: readonly DatedItem[] = [
  {
    column: '政府信息公开制度',
    title: '杨店镇政府信息主动公开制度',
    genre: '制度',
    madeOn: '01-09',
    publishedOn: '01-16',
    body: ['明确主动公开的范围、时限和责任办公室：自信息形成或者变更之日起20个工作日内公开。'],
  },
  {
    column: '政府信息公开制度',
    title: '杨店镇政府信息依申请公开制度',
    genre: '制度',
    madeOn: '01-09',
    publishedOn: '01-16',
    body: ['明确申请的接收、登记、审核、办理、答复和归档各环节的责任人和期限。'],
  },
  {
    column: '政府信息公开制度',
    title: '杨店镇政府信息公开责任追究制度',
    genre: '制度',
    madeOn: '01-10',
    publishedOn: '01-17',
    body: ['明确不依法履行政府信息公开义务、不及时更新信息内容等情形的责任。'],
  },
]
