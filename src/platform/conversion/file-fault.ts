/** Why a file cannot be taken over, in words for the person who brought it. */
export class FileFault extends Error {}

/** Why a file cannot be taken over: damaged past reading. */
export const damaged = '已损坏，无法打开。请用 Word、WPS 打开，另存为新的文件再试。'
