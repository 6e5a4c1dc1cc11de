import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { z } from 'astro/zod'
import { chapterSchema, commandSchema } from '../../src/schemas.ts'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const chapters = z.array(chapterSchema).parse(generated('chapters'))
const commands = z.array(commandSchema).parse(generated('commands'))
const tasks = new Map(commands.map(({ id, task }) => [id, task]))

test('each command of the cheat sheet closes one chapter', () => {
  const closed = chapters.flatMap((chapter) => chapter.commands)
  expect(closed.toSorted()).toEqual(commands.map(({ id }) => id).toSorted())
})

test.each(chapters)('the chapter $id closes with its commands, if it has some', (chapter) => {
  const last = chapter.pages.at(-1)?.path ?? ''
  const found = sheetOf(last)
  expect(found.ids).toEqual(chapter.commands)
  expect(found.tasks).toEqual(chapter.commands.map((id) => tasks.get(id)?.replaceAll('`', '')))
  expect(markdownOf(last)).toEqual(chapter.commands)
})

test('no other page has such a sheet', () => {
  const ends = chapters.flatMap((one) => (one.commands.length > 0 ? one.pages.slice(-1) : []))
  const closing = pathsIn(folder).filter((path) => html(path).includes('class="chapter-sheet'))
  expect(closing).toEqual(ends.map(({ path }) => `${path}/`).toSorted())
})

test('the contents of the page lead to it', () => {
  const [chapter] = chapters
  expect(html(`${chapter?.pages.at(-1)?.path}/`)).toMatch(/<nav[\s\S]*href="#_commands"/)
})

function sheetOf(path: string): { ids: string[]; tasks: string[] } {
  const section = /<section class="chapter-sheet[\s\S]*?<\/section>/.exec(html(`${path}/`))?.[0]
  const links = [
    ...(section ?? '').matchAll(/<a href="[^"]*\/cheat-sheet\/#([^"]+)"[^>]*>([\s\S]*?)<\/a>/g),
  ]
  return {
    ids: links.map(([, id = '']) => id),
    tasks: links.map(([, , text = '']) => text.replace(/<[^>]+>/g, '').trim()),
  }
}

/** The same sheet in the Markdown beside the page. */
function markdownOf(path: string): string[] {
  const text = readFileSync(join(folder, path, 'index.md'), 'utf8')
  const [, sheet = ''] = text.split('\n## Commands of this chapter\n')
  return [...sheet.matchAll(/^- \[.+\]\((?:\.\.\/)+cheat-sheet\/#([\w-]+)\): `/gm)].map(
    ([, id = '']) => id,
  )
}

function html(path: string): string {
  return readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8')
}

function generated(name: string): unknown {
  return JSON.parse(readFileSync(`src/content/generated/${name}.json`, 'utf8'))
}
