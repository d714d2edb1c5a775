import type { Policy } from '../desk/index.ts'

/** Who may read the log. Nobody may change it: there is no act that does. */
export const auditPolicy = {
  read: { below: ['auditor'] },
} satisfies Policy<'read'>
