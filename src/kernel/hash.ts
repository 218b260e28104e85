import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4) of the text in UTF-8, as 64 hex digits. */
export const sha256 = (text: string): string => bytesToHex(sha256Bytes(utf8ToBytes(text)));

/** One link of a hash chain: it changes when this text, or any text before it, changes. The chain starts from ''. */
export const chain = (previous: string, text: string): string => sha256(`${previous}\n${text}`);

/**
 * A running digest of texts for hot paths: 53 bits, a whole number that JSON keeps. Start from 0.
 *
 * Two lanes of FNV-1a-like folding with MurmurHash3's multipliers, crossed at the end (after the public-domain cyrb53).
 * It detects drift; it is not a signature. The length of each text is folded in, so ('ab', 'c') and ('a', 'bc') differ.
 */
export function digest(previous: number, text: string): number {
  let low = 0x9e3779b9 ^ previous;
  let high = 0x85ebca6b ^ Math.floor(previous / 0x1_0000_0000) ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    low = Math.imul(low ^ letter, 0x9e3779b1);
    high = Math.imul(high ^ letter, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}
