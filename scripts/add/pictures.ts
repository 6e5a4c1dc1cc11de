import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import { isOfNote } from '../formats/markdown/images.ts'
import { htmlTags } from '../formats/markup/html-tags.ts'
import { parse } from '../notes/markdown.ts'
import { isActiveSvg } from '../text/active-svg.ts'
import { decoded } from '../text/decoded.ts'
import { pictureName } from '../text/file-name.ts'
import { linesOf } from '../text/lines.ts'

/** What became of the pictures that a note shows and that lie beside it. */
export interface Pictures {
  readonly copied: readonly string[]
  readonly missing: readonly string[]
  /** Drawings that could run something: they are not taken in. */
  readonly active: readonly string[]
}

/** Copy the pictures that a text names by a path of its own into a folder; a file that is there already stays. */
export function copyPictures(text: string, path: string, folder: string): Pictures {
  const copied: string[] = []
  const missing: string[] = []
  const active: string[] = []
  for (const address of new Set(addressesIn(text))) {
    const name = pictureName(address)
    const source = resolve(dirname(path), decoded(address.replace(/[?#].*$/, '')))
    const target = join(folder, name)
    const shown = decoded(address)
    if (name === '' || !statSync(source, { throwIfNoEntry: false })?.isFile()) missing.push(shown)
    else if (/\.svg$/i.test(name) && isActiveSvg(readFileSync(source))) active.push(shown)
    else {
      mkdirSync(folder, { recursive: true })
      if (!existsSync(target)) copyFileSync(source, target)
      copied.push(shown)
    }
  }
  return { copied, missing, active }
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
