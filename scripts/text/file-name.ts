import { decoded } from './decoded.ts'

/** The path of a picture from its note, step by step: what an address of a page says, without what only browsers want. */
export function picturePath(address: string): readonly string[] {
  const plain = decoded(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of plain.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps
}

/**
 * The name under which a picture beside a note is kept: its path as one word, ways up as `up`. Empty for no picture, and for
 * one that lies where a site or a disk begins.
 */
export function pictureName(address: string): string {
  if (isWholePath(address)) return ''
  const steps = picturePath(address).map((step) => (step === '..' ? 'up' : step))
  const name = steps.join('-').replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return PICTURE.test(name) ? name : ''
}

/** Whether a path counts from where a site or a disk begins, not from its note. */
export function isWholePath(address: string): boolean {
  return /^[\\/]/.test(decoded(address))
}

const PICTURE = /[^.].*\.(?:png|jpe?g|gif|webp|avif|svg)$/i
