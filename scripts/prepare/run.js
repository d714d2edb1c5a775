import { spawn } from 'node:child_process'

/** Something that the person at the keyboard must know and can mend; its message is one line, Chinese and English. */
export class Fault extends Error {}

/**
 * Runs a command without showing what it prints.
 * @param {string} command the program
 * @param {string[]} args its words
 * @param {{cwd: string}} options the folder to run in
 * @returns {Promise<{ok: boolean, output: string}>} whether it ended with status 0, and all that it printed
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    let output = ''
    const env = { ...process.env, NO_COLOR: '1' }
    const child = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ ok: false, output: output + error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
