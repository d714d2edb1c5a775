import { z } from 'zod'
import { choice, day, id } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const section = z.object({
  id: z.string(),
  name: z.string(),
  person: z.string(),
  accountId: z.string().nullable(),
  active: z.boolean(),
})

/** 科室名单, and what lies with a 科室. */
export const sectionsApi = defineApi({
  'GET /sections': {
    summary: '本机关的科室名单，和可以作为负责人的账号',
    answer: z.object({ sections: z.array(section), accounts: z.array(choice), mayManage: z.boolean() }),
  },
  'POST /sections': {
    summary: '增加或者修改一个科室',
    body: z.strictObject({
      id: id.optional(),
      name: z.string().max(200),
      person: z.string().max(200),
      accountId: z.string().max(64),
      active: z.boolean(),
    }),
    answer: section,
  },
  'GET /applications/assigned': {
    summary: '交给本人所负责科室办理的申请',
    answer: z.object({
      rows: z.array(
        z.object({
          applicationId: z.string(),
          assignment: z.string(),
          caseNumber: z.string(),
          title: z.string(),
          section: z.string(),
          partLabel: z.string(),
          since: day,
          limitOn: day,
          dueText: z.string(),
          late: z.boolean(),
        }),
      ),
    }),
  },
})
