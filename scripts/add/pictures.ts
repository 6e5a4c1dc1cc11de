import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pictureName } from '../text/file-name.ts'

/** What became of the pictures that a note shows and that lie beside it. */
export interface Pictures {
  readonly copied: readonly string[]
  readonly missing: readonly string[]
}

/** Copy the pictures that a text names by a path of its own into a folder; a file that is there already stays. */
export function copyPictures(text: string, path: string, folder: string): Pictures {
  const copied: string[] = []
  const missing: string[] = []
  for (const address of new Set(addressesIn(text))) {
    const name = pictureName(address)
    const source = resolve(dirname(path), decoded(address))
    const target = join(folder, name)
    if (name === '' || !statSync(source, { throwIfNoEntry: false })?.isFile()) missing.push(address)
    else {
      mkdirSync(folder, { recursive: true })
      if (!existsSync(target)) copyFileSync(source, target)
      copied.push(address)
    }
  }
  return { copied, missing }
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(PICTURE)]
    .map(([, marked, double, single]) => marked ?? double ?? single ?? '')
    .filter((address) => address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address))
}

const PICTURE = /!\[[^\]\n]*\]\(<?([^)\s>]+)|<img\s[^<>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)')/g

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}
