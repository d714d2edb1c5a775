import { createHash, hash } from 'node:crypto'
import type { Vault } from '../../../platform/vault.ts'
import { type BandName, bandNames } from '../identity/identity-tables.ts'
import { shinglesOf } from './similarity.ts'

/**
 * MinHash in bands: two descriptions with the share s of their shingles in common meet in one of 16 bands of 4 with
 * the chance 1 − (1 − s⁴)¹⁶: 0.998 at 0.75, 0.64 at 0.5, 0.03 at 0.2. What meets is opened and compared in full.
 */
const rowsInBand = 4
const hashCount = bandNames.length * rowsInBand

/** Signs of a band's fingerprint that are kept (52 bits): a whole number on every engine. */
const hexSigns = 13

/**
 * The bands of a description. Only keyed fingerprints leave this file: who has the database and no key can try no
 * words out. Descriptions too short to be told apart have none.
 */
export function bandsOf(
  vault: Vault,
  unitCode: string,
  description: string,
): Record<BandName, number | null> {
  const shingles = shinglesOf(description)
  const { seeds, key } = secretsOf(vault)
  const minima = shingles.size === 0 ? null : minimaOf(shingles, seeds)
  const bands = bandNames.map((name, band): [BandName, number | null] => {
    if (minima === null) return [name, null]
    const rows = minima.subarray(band * rowsInBand, (band + 1) * rowsInBand)
    const digest = hash('sha256', `${key}\0${unitCode}\0${band}\0${rows.join(',')}\0${key}`)
    return [name, Number.parseInt(digest.slice(0, hexSigns), 16)]
  })
  return Object.fromEntries(bands) as Record<BandName, number | null> // every band has its entry
}

interface Secrets {
  /** one seed for each hash */
  readonly seeds: Uint32Array
  readonly key: string
}

const known = new WeakMap<Vault, Secrets>()

/** Out of the vault, once a run. */
function secretsOf(vault: Vault): Secrets {
  const before = known.get(vault)
  if (before) return before
  const seeds = new Uint32Array(hashCount)
  for (const place of seeds.keys()) {
    const digest = createHash('sha256')
      .update(vault.secret(`repetition/hash-${place}`))
      .digest()
    seeds[place] = digest.readUInt32LE(0)
  }
  const secrets = { seeds, key: vault.secret('repetition/bands') }
  known.set(vault, secrets)
  return secrets
}

function minimaOf(shingles: ReadonlySet<string>, seeds: Uint32Array): Uint32Array {
  const minima = new Uint32Array(hashCount).fill(0xff_ff_ff_ff)
  for (const shingle of shingles) {
    const base = hashOf(shingle)
    for (let place = 0; place < hashCount; place += 1) {
      const value = mixed(base ^ (seeds[place] ?? 0))
      if (value < (minima[place] ?? 0)) minima[place] = value
    }
  }
  return minima
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let value = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93)
  }
  return value
}

/** The last step of MurmurHash3: every bit of what goes in moves every bit of what comes out. */
function mixed(start: number): number {
  let value = start
  value = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35)
  return (value ^ (value >>> 16)) >>> 0
}
