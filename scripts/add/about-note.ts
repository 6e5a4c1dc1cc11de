import type { Heading, RootContent } from 'mdast'
import { parseDocument } from 'yaml'
import { asTitle, isName } from '../book/own-titles.ts'
import { htmlEdits } from '../formats/markdown/html.ts'
import { isPage, titleOfPage } from '../formats/markdown/html-page.ts'
import { headingEdit, unspacedHeadings } from '../formats/markdown/unspaced-headings.ts'
import { fencedLines } from '../formats/markup/fenced-lines.ts'
import { frontMatterOf, type FrontMatter } from '../formats/markup/front-matter.ts'
import { parse } from '../notes/markdown.ts'
import { plainText } from '../notes/sections.ts'
import { yamlValue } from '../rules/files/yaml-document.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { isBlank, linesOf, type Line } from '../text/lines.ts'

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
 * The plain text of the heading with which a text begins, or that stands above all others below a remark: of its HTML the
 * words, of its images nothing. Of a whole page of HTML what browsers write above it, or else its first heading, wherever that
 * stands.
 */
function titleIn(text: string): AboutNote {
  const lines = linesOf(text)
  const isWhole = isPage(text, lines)
  const title = isWhole ? titleOfPage(text) : undefined
  if (title !== undefined) return { title }
  const html = htmlEdits(text, lines)
  const { text: markdown } = applyEdits(text, [...html, ...firstLineEdits(lines, html)])
  const { children } = parse(markdown)
  const isHeading = ({ type }: RootContent): boolean => type === 'heading'
  const first = isWhole ? children.find(isHeading) : (loneTitle(children) ?? children[0])
  return named(first, children)
}

/** The blank that the first line lacks: "#Docker". */
function firstLineEdits(lines: readonly Line[], others: readonly Edit[]): Edit[] {
  const first = lines.findIndex((line) => !isBlank(line))
  const [line] = lines.slice(first, first + 1)
  if (!line || others.some(({ start, end }) => start < line.end && line.start < end)) return []
  const fenced = fencedLines(lines)
  return unspacedHeadings(lines, (index) => fenced.has(index)).has(first) ? [headingEdit(line)] : []
}

/** Below a single block, a remark say, the heading above all others. */
function loneTitle([first, second, ...more]: readonly RootContent[]): RootContent | undefined {
  const others = more.filter((block) => block.type === 'heading')
  const isAbove =
    first?.type === 'paragraph' && others.length > 0 && others.every(({ depth }) => depth > 1)
  return second?.type === 'heading' && second.depth === 1 && isAbove ? second : undefined
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
