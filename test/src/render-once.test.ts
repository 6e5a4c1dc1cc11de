import { ExpressiveCodeBlock } from '@astrojs/starlight/expressive-code'
import { describe, expect, test } from 'vitest'
import { createRendererOnce } from '../../src/code/render-once.ts'

const highlighted: string[] = []
const { ec } = await createRendererOnce({
  plugins: [
    {
      name: 'witness',
      hooks: { annotateCode: ({ codeBlock }) => void highlighted.push(codeBlock.code) },
    },
  ],
})

async function render(code: string, language: string, groupIndex = 1) {
  const positionInDocument = { groupIndex }
  const parentDocument = { positionInDocument }
  const block = new ExpressiveCodeBlock({ code, language, parentDocument })
  return (await ec.render(block)).renderedGroupAst
}

describe('a short block is highlighted once', () => {
  test('whoever asks again gets the same', async () => {
    const first = await render('docker ps', 'bash')
    expect(await render('docker ps', 'bash')).toEqual(first)
    expect(highlighted.filter((code) => code === 'docker ps')).toHaveLength(1)
  })

  test('and may put something before it, for itself alone', async () => {
    const first = await render('docker images', 'bash')
    first.children.unshift({ type: 'text', value: 'a style sheet' })
    expect((await render('docker images', 'bash')).children).toHaveLength(first.children.length - 1)
  })
})

test.each([
  ['another language', () => render('docker info', 'text')],
  ['the first of a page, which brings the style sheet', () => render('docker info', 'bash', 0)],
])('%s is another block', async (_, other) => {
  await render('docker info', 'bash')
  const before = highlighted.length
  await other()
  expect(highlighted).toHaveLength(before + 1)
})
