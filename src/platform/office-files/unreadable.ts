/** Why a file or a part of it cannot be read; its message is Chinese, for the person who added the file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** What is said of files that nobody made by mistake, and of those that time has damaged. */
export const reasons = {
  bomb: '压缩内容异常（疑似压缩炸弹），请用办公软件重新另存后再添加',
  damaged: '文件已损坏，读不出内容，请用办公软件重新另存后再添加',
  encrypted: '文件加了密码，读不出内容，请去掉密码后再添加',
  tooMuch: '内容太多，没有读完，请拆成几个文件后再添加',
  unexpected: '检查出错，没有读完，请用办公软件重新另存后再添加',
} as const
