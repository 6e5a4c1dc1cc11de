import { decoded } from './decoded.ts'

/** The name under which a picture beside a note is kept: its path as one word, without ways up; empty for no picture. */
export function pictureName(path: string): string {
  const plain = decoded(path)
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  const steps = plain.split('/').filter((step) => step !== '' && step !== '.' && step !== '..')
  const name = steps.join('-').replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return PICTURE.test(name) ? name : ''
}

const PICTURE = /[^.].*\.(?:png|jpe?g|gif|webp|avif|svg)$/i
