import { copyFileSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Nodes } from 'mdast'
import { isOfNote } from '../formats/markdown/images.ts'
import { htmlTags } from '../formats/markup/html-tags.ts'
import { parse } from '../notes/markdown.ts'
import { isActiveSvg } from '../text/active-svg.ts'
import { decoded } from '../text/decoded.ts'
import { isWholePath, pictureName, picturePath } from '../text/file-name.ts'
import { linesOf } from '../text/lines.ts'

/** What became of the pictures that a note shows and that lie beside it. */
export interface Pictures {
  readonly copied: readonly string[]
  readonly missing: readonly string[]
  /** Drawings that could run something: they are not taken in. */
  readonly active: readonly string[]
  /** Pictures that lie elsewhere on the disk: a note of strangers may name any, and what is taken in is published. */
  readonly outside: readonly string[]
  /** Several that would be one file. */
  readonly alike: readonly string[]
}

/** Copy the pictures that a text names by a path of its own into a new folder. */
export function copyPictures(text: string, path: string, folder: string): Pictures {
  const beside = realpathSync(dirname(path))
  const addresses = [...new Set(addressesIn(text))]
  const paths = Map.groupBy(
    new Set(addresses.map((address) => picturePath(address).join('/'))),
    pictureName,
  )
  const fates = Map.groupBy(addresses, (address): keyof Pictures => {
    const name = pictureName(address)
    if (!isNear(address)) return 'outside'
    const source = fileAt(join(beside, ...picturePath(address)))
    if (name === '' || source === undefined) return 'missing'
    if (!isWithin(dirname(beside), source)) return 'outside'
    if ((paths.get(name)?.length ?? 0) > 1) return 'alike'
    if (/\.svg$/i.test(name) && isActiveSvg(readFileSync(source))) return 'active'
    mkdirSync(folder, { recursive: true })
    copyFileSync(source, join(folder, name))
    return 'copied'
  })
  const shown = (fate: keyof Pictures): string[] => (fates.get(fate) ?? []).map(decoded)
  return {
    copied: shown('copied'),
    missing: shown('missing'),
    active: shown('active'),
    outside: shown('outside'),
    alike: shown('alike'),
  }
}

/** Whether a path leads to the folder of the note, or to the one above it, as those of a manual do: `../images/a.png`. */
function isNear(address: string): boolean {
  return !isWholePath(address) && picturePath(address)[1] !== '..'
}

/** Where a file lies in truth, which a link may hide; nothing where there is none. */
function fileAt(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** Addresses of its own: in Markdown, also by a name that is explained elsewhere, and in HTML. What stands in code shows none. */
function addressesIn(text: string): string[] {
  const tree = parse(text)
  const ofTags = htmlTags(text, linesOf(text)).flatMap((tag) =>
    tag.name === 'img' ? (isOfNote(text.slice(tag.start, tag.end)) ?? []) : [],
  )
  return [...picturesIn(tree, definitionsIn(tree)), ...ofTags].filter(
    (address) => address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address),
  )
}

function picturesIn(node: Nodes, definitions: ReadonlyMap<string, string>): string[] {
  if (node.type === 'image') return [node.url]
  if (node.type === 'imageReference') return [definitions.get(node.identifier) ?? '']
  return 'children' in node ? node.children.flatMap((child) => picturesIn(child, definitions)) : []
}

function definitionsIn(node: Nodes): ReadonlyMap<string, string> {
  if (node.type === 'definition') return new Map([[node.identifier, node.url]])
  const inside = 'children' in node ? node.children.flatMap((one) => [...definitionsIn(one)]) : []
  return new Map(inside)
}
