/**
 * Gives each table a caption for those who go from table to table by ear; who reads the page sees what stands above it.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import { z } from 'astro/zod'
import type { Element, ElementContent, RootContent } from 'hast'
import { isRepair } from './mark-repairs.ts'

type Plugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

/** The words that lead to the table, or else the heading above it, or else the title of the page. */
export const tableCaptions = ({ data }: { readonly data: unknown }) => {
  let heading = titleOf(data)
  const given = new Set<string>()
  return {
    name: 'table-captions',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'],
      visit(node, context) {
        if (node.tagName !== 'table') {
          heading = inOneLine(textOf(node))
          return undefined
        }
        const siblings = context.parent(node).children
        const before = siblings.slice(0, context.indexOf(node)).findLast(isElement)
        const words = leadOf(before) ?? heading
        // Two tables below one heading are told apart by their columns.
        const text = given.has(words) ? `${words}: ${columnsOf(node)}` : words
        given.add(words)
        return text === '' ? undefined : { ...node, children: [caption(text), ...node.children] }
      },
    },
  } satisfies Plugin
}

/** The last sentence of a paragraph that ends with a colon, without it. */
function leadOf(before: Element | undefined): string | undefined {
  if (before?.tagName !== 'p') return undefined
  const words = inOneLine(textOf(before))
  if (!words.endsWith(':')) return undefined
  const last = [...SENTENCES.segment(words)].at(-1)
  return last?.segment.slice(0, -1)
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

function columnsOf(table: Element): string {
  const [head] = table.children.filter(isElement)
  const [row] = head?.children.filter(isElement) ?? []
  const cells = row?.children.filter(isElement) ?? []
  return cells.map((cell) => inOneLine(textOf(cell))).join(', ')
}

function caption(text: string): Element {
  return {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['sr-only'], dataPagefindIgnore: '' },
    children: [{ type: 'text', value: text }],
  }
}

/** Without the links behind what was repaired. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isRepair(node)) return ''
  return node.children.map(textOf).join('')
}

/** As the front matter of the page has it. */
function titleOf(data: unknown): string {
  return PAGE.safeParse(data).data?.astro.frontmatter.title ?? ''
}

const PAGE = z.object({ astro: z.object({ frontmatter: z.object({ title: z.string() }) }) })

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element'
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
