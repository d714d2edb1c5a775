import { NewerDatabase } from './platform/database/index.ts'
import type { Settings } from './platform/settings.ts'
import type { InstanceKind } from './instance-table.ts'

export type CannotOpenReason =
  | 'nothingHere'
  | 'wrongKind'
  | 'halfLoaded'
  | 'keyMissing'
  | 'unusableFolder'
  | 'newerDatabase'
  | 'damagedDatabase'
  | 'unreachableDatabase'

/** A data folder that cannot be opened. `message` is one line for the person at the terminal; exit 2. */
export class CannotOpen extends Error {
  readonly reason: CannotOpenReason
  constructor(reason: CannotOpenReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** No instance was made in this folder (or in this PostgreSQL database) yet. */
export class NothingHere extends CannotOpen {
  constructor(settings: Settings) {
    const place = settings.databaseUrl ? 'DATABASE_URL 所指的数据库里' : `数据目录 ${settings.dataDir} 里`
    super(
      'nothingHere',
      `${place}还没有任何数据。建立正式实例请用 gongkai init --county 代码 名称；查看演示请用 npm start。`,
    )
  }
}

const kindLabels: Readonly<Record<InstanceKind, string>> = { demonstration: '演示', real: '正式' }

export function wrongKind(found: InstanceKind, settings: Settings): CannotOpen {
  const other = found === 'real' ? 'demonstration' : 'real'
  return new CannotOpen(
    'wrongKind',
    `数据目录 ${settings.dataDir} 存的是${kindLabels[found]}数据，不能作${kindLabels[other]}之用：一个目录的用途一经确定不再改变。请用 DATA_DIR 另指一个目录。`,
  )
}

export function halfLoaded(settings: Settings): CannotOpen {
  return new CannotOpen(
    'halfLoaded',
    `数据目录 ${settings.dataDir} 的演示数据正在装载，或上次装载中断。如没有别的进程在装载，请删除该目录后重新启动。`,
  )
}

export function keyMissing(settings: Settings): CannotOpen {
  return new CannotOpen(
    'keyMissing',
    `数据目录 ${settings.dataDir} 里找不到密钥文件 keys/master.key，没有它无法读取已加密的个人信息。请从备份恢复该文件。`,
  )
}

const folderFaults: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '所在的磁盘已满',
  ENOTDIR: '不是目录',
  EEXIST: '不是目录',
  ENOENT: '无法建立',
  ELOOP: '符号链接成环',
  ENAMETOOLONG: '路径太长',
}

const connectionFaults: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方拒绝连接（数据库没有启动，或地址、端口不对）',
  ENOTFOUND: '找不到这个主机名',
  EAI_AGAIN: '找不到这个主机名',
  ETIMEDOUT: '连接超时',
  ECONNRESET: '连接中断',
  EHOSTUNREACH: '主机不可达',
  '28P01': '用户名或密码不对',
  '28000': '用户名或密码不对',
  '3D000': '没有这个数据库',
  '42501': '数据库用户没有建表的权限',
}

/** SQLite's primary result codes that say something about the file rather than about our statement. */
const sqliteFaults: Readonly<Record<number, 'folder' | 'damaged'>> = {
  8: 'folder', // SQLITE_READONLY
  10: 'folder', // SQLITE_IOERR
  11: 'damaged', // SQLITE_CORRUPT
  13: 'folder', // SQLITE_FULL
  14: 'folder', // SQLITE_CANTOPEN
  26: 'damaged', // SQLITE_NOTADB
}

/** Turns what the machine says into one clear line; our own bugs come back as they are. */
export function reasonOf(error: unknown, settings: Settings): unknown {
  if (error instanceof CannotOpen) return error
  if (error instanceof NewerDatabase) {
    return new CannotOpen(
      'newerDatabase',
      `数据库由更新的版本建立（本程序不认识：${error.unknown.join('、')}）。请升级程序后再启动，数据没有改动。`,
    )
  }
  const code = codeOf(error)
  const connection = connectionFaults[code]
  if (settings.databaseUrl && connection) {
    return new CannotOpen('unreachableDatabase', `连接不上 DATABASE_URL 所指的数据库：${connection}。`)
  }
  const folder = folderFaults[code]
  if (folder) return unusable(settings, folder)
  const sqlite = sqliteFaults[sqliteCodeOf(error)]
  if (sqlite === 'folder') return unusable(settings, '无法写入数据库文件')
  if (sqlite === 'damaged') {
    return new CannotOpen(
      'damagedDatabase',
      `数据目录 ${settings.dataDir} 里的 gongkai.db 不是完好的数据库文件，请从备份恢复。`,
    )
  }
  return error
}

function unusable(settings: Settings, why: string): CannotOpen {
  return new CannotOpen('unusableFolder', `数据目录 ${settings.dataDir} 不能使用：${why}。`)
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The primary result code: the low byte of SQLite's extended one. */
function sqliteCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0
}
