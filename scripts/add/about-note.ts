import type { Heading, RootContent } from 'mdast'
import { parseDocument } from 'yaml'
import { asTitle, isName } from '../book/own-titles.ts'
import { htmlEdits } from '../formats/markdown/html.ts'
import { isPage, titleOfPage } from '../formats/markdown/html-page.ts'
import { frontMatterOf, type FrontMatter } from '../formats/markup/front-matter.ts'
import { parse } from '../notes/markdown.ts'
import { plainText } from '../notes/sections.ts'
import { yamlValue } from '../rules/files/yaml-document.ts'
import { applyEdits } from '../text/edit.ts'
import { linesOf } from '../text/lines.ts'

/** What a text says of itself. */
export interface AboutNote {
  readonly title?: string
  readonly author?: string
}

/** Title and author by the front matter, else the title by the first heading where it is a name; nothing where they are not told. */
export function aboutNote(text: string): AboutNote {
  const front = frontMatterOf(text)
  const told = front === undefined ? {} : toldIn(front)
  return { ...titleIn(text.slice(front?.end ?? 0)), ...told }
}

function toldIn({ language, body }: FrontMatter): AboutNote {
  const values = new Map(language === 'yaml' ? valuesOfYaml(body) : valuesOfToml(body))
  const [title, author] = [words(values.get('title')), words(values.get('author'))]
  return { ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
}

function valuesOfYaml(body: string): [string, unknown][] {
  const told = yamlValue(parseDocument(body, { logLevel: 'silent' }))
  return typeof told === 'object' && told !== null ? Object.entries(told) : []
}

/** The plain strings above its first table: more is not asked for. */
function valuesOfToml(body: string): [string, unknown][] {
  const [top = ''] = body.split(/^[ \t]*\[/m)
  const lines = top.matchAll(/^[ \t]*(\w+)[ \t]*=[ \t]*(?:"([^"\\\n]*)"|'([^'\n]*)')/gm)
  return [...lines].map(([, key = '', double, single]) => [key, double ?? single])
}

function words(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.map(String).join(', ') : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/**
 * The plain text of the heading with which a text begins: of its HTML the words, of its images nothing. Of a whole page of
 * HTML what browsers write above it, or else its first heading, wherever that stands.
 */
function titleIn(text: string): AboutNote {
  const lines = linesOf(text)
  const isWhole = isPage(text, lines)
  const title = isWhole ? titleOfPage(text) : undefined
  if (title !== undefined) return { title }
  const { text: markdown } = applyEdits(text, htmlEdits(text, lines))
  const { children } = parse(markdown)
  return named(isWhole ? children.find(({ type }) => type === 'heading') : children[0], children)
}

function named(first: RootContent | undefined, blocks: readonly RootContent[]): AboutNote {
  if (first?.type !== 'heading' || !isTitle(first, blocks)) return {}
  const title = asTitle(plainText(first))
  return title !== '' && isName(title) ? { title } : {}
}

/** One of the first level, or the only one of the highest that there is: `### Today I Learned: Docker` above `####`. */
function isTitle(first: Heading, blocks: readonly RootContent[]): boolean {
  if (first.depth === 1) return true
  const others = blocks.filter((block) => block.type === 'heading' && block !== first)
  const isOneLine = first.position?.start.line === first.position?.end.line
  return (
    isOneLine &&
    others.length > 0 &&
    others.every((other) => other.type === 'heading' && other.depth > first.depth)
  )
}
