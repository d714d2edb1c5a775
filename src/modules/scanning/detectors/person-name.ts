/**
 * Names of people, as far as signs tell them. Surnames that mostly begin a common word (和, 向, 成, 管 …) are
 * left out, and so are the common words that begin with the others.
 */

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊殷颜倪严牛温芦季俞章鲁葛伍韦毕聂焦柳邢岳齐梅庄辛耿闫'

const commonWords =
  '高中 高校 高龄 高等 高度 高额 高考 高效 高危 高新 高标 高于 高层 高速 高血 方面 方式 ' +
  '方法 方便 方可 方能 方案 方向 方针 方舱 任务 任何 任职 任意 任教 金额 金融 金属 金秋 ' +
  '常年 常住 常见 常规 常态 常用 常委 常务 康复 康养 康乐 安置 安全 何时 何种 何地 何处 ' +
  '马上 马路 白血 白天 温馨 温暖 温饱 温度 严重 严格 严禁 严肃 严厉 程度 程序 余额 余人 ' +
  '余户 余名 余万 余元 余亩 余下 万元 万人 万户 万余 万亩 龙头 段落 雷电 雷雨 钱款 钱物 ' +
  '毛病 田间 田地 田块 周边 周围 周期 周转 周岁 周年 周末 周一 周二 周三 周四 周五 周六 ' +
  '周日 孙子 孙女 许可 许多 齐全 武装 武警 夏季 夏粮 夏天 范围 史料 史上 贺信 毕业 毕竟 ' +
  '顾问 顾客 林业 林地 林场 林木 林草 江河 江苏 江西 石油 石材 石膏 杜绝 易发 易地 易于 ' +
  '易燃 章节 章程 季度 季节 张贴 陈述 陈列 罗列 谢绝 谢谢 牛羊 牛奶 黄河 黄色 胡同 叶片 ' +
  '钟头 曾经 曾用 曾任 沈阳 宋体 唐山 郑州 于今 于是 于本 庄稼 梅雨 焦虑 颜色 殷切 汪洋 ' +
  '陆续 陆地 苏州 辛苦 辛勤 乔迁 赖以 秦岭 温州 杨树'
const common = new Set(commonWords.split(' '))

/** A surname and one or two signs, for a pattern; whether it is a name, `isName` tells. */
export const namePattern = `[${surnames}][\\u4E00-\\u9FFF]{1,2}`

/** Whether signs that fit the pattern are a name rather than a common word. */
export function isName(signs: string): boolean {
  return (
    !common.has(signs.slice(0, 2)) &&
    !/[某的等和及与或应可将为是在有无者员户们个类级区县市镇乡村局办厅部]/.test(signs.slice(1))
  )
}
