import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parse } from '../../scripts/notes/markdown.ts'
import { reparse } from '../../scripts/notes/reparse.ts'
import type { Edit } from '../../scripts/text/edit.ts'

/** A tree without lines and columns, which moved nodes keep from before. */
function bare(node: Nodes): unknown {
  const { position, ...rest } = node
  const offsets = [position?.start.offset, position?.end.offset]
  return 'children' in node
    ? { ...rest, offsets, children: node.children.map(bare) }
    : { ...rest, offsets }
}

const PIECES = [
  '# Docker Swarm', 'Rotate the unlcok key with `docker swarm unlock-key --roate`.', '- one\n- two **bold**\n  - three',
  '```bash\ndocker ps\n```', '| a | b |\n| - | - |\n| 1 | 2 |', '> quoted\n> text', '1. first\n2. second', '<IMAGE> & more', '***',
  'torn\nparagraph', '    indented code', '  - indented item\n  - another',
] // prettier-ignore

const note = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .chain((pieces) => fc.constantFrom('\n\n', '\n').map((gap) => pieces.join(gap)))

test('a tree mended is the tree of the mended text', () => {
  const edits = fc.array(
    fc.tuple(
      fc.nat(200),
      fc.nat(6),
      fc.constantFrom('', 'x', ' ', '*', '`', '# ', '- ', 'rotate', '\n'),
    ),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(note, edits, (text, cuts) => {
      let free = 0
      const own: Edit[] = []
      for (const [at, length, replacement] of cuts.toSorted((a, b) => a[0] - b[0])) {
        const start = Math.min(Math.max(at, free), text.length)
        const end = Math.min(start + length, text.length)
        if (start > free || own.length === 0) own.push({ start, end, text: replacement })
        free = end + 1
      }
      const mended = reparse(parse(text), text, own)
      expect(bare(mended.tree)).toEqual(
        bare({
          ...parse(mended.text),
          ...(mended.tree.position && { position: mended.tree.position }),
        }),
      )
    }),
    { numRuns: 2000 },
  )
})

test('a mended word costs no parse of what stands around it', () => {
  const text = 'First.\n\nRotate the unlcok key.\n\nLast.\n'
  const tree = parse(text)
  const start = text.indexOf('unlcok')
  const mended = reparse(tree, text, [{ start, end: start + 6, text: 'unlock' }])
  expect(mended.text).toContain('the unlock key')
  expect(mended.tree.children[0]).toBe(tree.children[0])
  expect(mended.tree.children[2]).toBe(tree.children[2])
})

test('regression: the items of an indented list stay side by side', () => {
  const text = 'Before.\n\n  - the defualt driver\n  - another\n'
  const start = text.indexOf('defualt')
  const { tree } = reparse(parse(text), text, [{ start, end: start + 7, text: 'default' }])
  const list = tree.children[1]
  expect(list?.type === 'list' && list.children.length).toBe(2)
})
