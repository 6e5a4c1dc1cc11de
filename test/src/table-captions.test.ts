import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri'
import { expect, test } from 'vitest'
import { markRepairs } from '../../src/code/mark-repairs.ts'
import { tableCaptions } from '../../src/code/table-captions.ts'

const TABLE = '| Port | Use |\n| --- | --- |\n| 2377 | swarm |'
const REPAIR = '[repaired: flag](../../../errata/n/#n-1-1)'

test.each([
  [
    'the words that lead to it',
    `## Ports\n\nThese must be open:\n\n${TABLE}`,
    'These must be open',
  ],
  [
    'of several sentences the last',
    `A swarm talks. To do so, e.g. at home, it needs **ports** of \`iptables\`:\n\n${TABLE}`,
    'To do so, e.g. at home, it needs ports of iptables',
  ],
  ['without the mark of a repair', `## Ports\n\nOpen these: ${REPAIR}\n\n${TABLE}`, 'Open these'],
  ['words that do not lead to it', `## The \`ports\`\n\nIt talks.\n\n${TABLE}`, 'The ports'],
  ['words that lead to a list', `## Ports\n\nOpen:\n\n- all\n\n${TABLE}`, 'Ports'],
  ['a heading of any level', `## Ports\n\n#### Of   a swarm\n\n${TABLE}`, 'Of a swarm'],
  ['the title of a page without headings', TABLE, 'Swarm & more'],
  ['in a quotation', `## Ports\n\n> Open:\n>\n> ${TABLE.replaceAll('\n', '\n> ')}`, 'Open'],
  ['in a list', `## Ports\n\n- one\n\n  ${TABLE.replaceAll('\n', '\n  ')}`, 'Ports'],
])('%s', async (_, markdown, caption) => {
  expect(await captionsOf(markdown)).toEqual([caption])
})

test('two tables below one heading are told apart by their columns', async () => {
  const other = '| Node | *Kept* `as` |\n| --- | --- |\n| 1 | a |'
  const captions = await captionsOf(`## Ports\n\n${TABLE}\n\nMore.\n\n${other}`)
  expect(captions).toEqual(['Ports', 'Ports: Node, Kept as'])
})

test('each page is read for itself', async () => {
  expect(await captionsOf(`## Ports\n\n${TABLE}`)).toEqual(['Ports'])
  expect(await captionsOf(`## Ports\n\n${TABLE}`)).toEqual(['Ports'])
})

async function captionsOf(markdown: string): Promise<string[]> {
  const { code } = await (
    await processor
  ).render(markdown, {
    frontmatter: { title: 'Swarm & more' },
  })
  const captions = [...code.matchAll(/<table><caption[^>]*>([^<]*)<\/caption>/g)]
  return captions.map(([, text = '']) => text.replace('&amp;', '&').replace('&#x26;', '&'))
}

const processor = createSatteriMarkdownProcessor({
  syntaxHighlight: false,
  hastPlugins: [tableCaptions, markRepairs],
})
