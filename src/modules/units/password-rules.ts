import { randomInt } from 'node:crypto'

/** Characters; a letter, a digit, a sign and a 汉字 count as one each. */
export const passwordLength = { least: 10, most: 128 } as const

/** Passwords of ten characters and more that are tried first. Compared without regard to capitals. */
const common: ReadonlySet<string> = new Set(
  `password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 password@123 password!23
  qwerty12345 qwerty123456 qwertyuiop1 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 qazwsx123456 zxcvbnm123
  asdfghjkl1 asdf123456 abc1234567 abcd123456 abcd12345678 abc123456789 abcdef1234 a123456789 a1234567890
  aa12345678 aa123456789 aaa1234567 123456789a 1234567890a 1234567890q q123456789 123456abcd 12345678ab
  admin12345 admin123456 admin@12345 admin@123456 administrator1 administrator123 root123456 test123456
  user123456 guest123456 welcome123 welcome1234 changeme123 letmein1234 iloveyou123 monkey12345 dragon12345
  woaini1314 woaini520520 woaini1314520 wo12345678 5201314aaa a5201314520 wang123456 zhang123456 li12345678
  liu123456789 huawei12345 gongkai123 gongkai1234 gongkai12345 gongkai123456 zhengfu123 zhengwu123
  zhengfu123456 xxgk123456 zfxxgk12345 xinxigongkai1 !@#$%^&*()1 123456!@#$ 1234567890! admin!@#123
  p@ssw0rd2023 p@ssw0rd2024 p@ssw0rd2025 p@ssw0rd2026 password2023 password2024 password2025 password2026`.split(
    /\s+/,
  ),
)

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** What is wrong with a password that somebody chose, in words that say how to mend it; null when fine. */
export function faultOfPassword(password: string, username: string): string | null {
  const length = [...password].length
  if (length < passwordLength.least) {
    return `密码至少 ${passwordLength.least} 个字符，现在是 ${length} 个。`
  }
  if (length > passwordLength.most) return `密码最多 ${passwordLength.most} 个字符。`
  const plain = password.toLowerCase()
  if (plain.includes(username.toLowerCase())) return '密码不能包含用户名。'
  if (common.has(plain)) return '这个密码太常见，容易被猜到，请换一个。'
  if (kinds.filter((kind) => kind.test(password)).length < 2) {
    return '密码至少要有两类字符：小写字母、大写字母、数字、符号（汉字）中任选两类。'
  }
  return null
}

/** Letters and digits that are not taken for one another when read from paper. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password made by chance, easy to type from paper: `k7mp-xw3d-9tqh-2bfz`, some 79 bits. */
export function makePassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => readable.charAt(randomInt(readable.length))).join('')
  return Array.from({ length: 4 }, group).join('-')
}
