import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addNote } from '../../scripts/add/add-note.ts'
import { wishesOf } from '../../scripts/add/arguments.ts'
import { guessFormat } from '../../scripts/add/guess-format.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary, loadVocabulary } from '../../scripts/library/library.ts'
import { linesOf } from '../../scripts/text/lines.ts'
import { tinyContent } from '../library/tiny-content.ts'

/** A project, and beside its content the file that is to be added. */
function projectWith(name: string, text: string | Uint8Array): string {
  const root = tinyContent()
  writeFileSync(join(root, name), text)
  return root
}

const NOTE = `---
title: On pods
author: [Jo, Ann]
---

# Kubernetes

Not \`docker ps --frobnicate\`.

\`\`\`bash
kubectl get pods
\`\`\`
`

test('a file goes in as it is, with a sidecar, and the site builds with it', () => {
  const root = projectWith('My Pöds.md', NOTE.replaceAll('\n', '\r\n'))
  const said = addNote(root, root, { file: 'My Pöds.md', url: 'https://example.org/' })
  expect(readFileSync(join(root, 'content/notes/my-pods.md'))).toEqual(
    readFileSync(join(root, 'My Pöds.md')),
  )
  expect(parse(readFileSync(join(root, 'content/notes/my-pods.yml'), 'utf8'))).toMatchObject({
    file: 'my-pods.md',
    title: 'On pods',
    author: 'Jo, Ann',
    url: 'https://example.org/',
    format: 'markdown',
    origin: 'Taken from the file My Pöds.md as it was.',
  })
  const { library, problems } = loadLibrary(root)
  expect([...problems, ...makeBook(library).problems]).toEqual([])

  expect(said).toContain('format  markdown, guessed: it has 1 marked heading and 2 lines')
  expect(said).toContain('1 page of its own at chapters/my-pods/')
  expect(said).toContain(
    '(1). To write in content/corrections/my-pods.yml:\n# Unexpected flag `--frobnicate` for `docker ps`\n- line: 8\n  wrong: --frobnicate\n',
  )
  expect(said).toContain(
    '(1). To write in content/vocabulary.yml, under `programs`:\n  - kubectl  # line 11',
  )
  expect(said).toContain('      - my-pods#kubernetes  # line 6')
})

test('regression: front matter that is no YAML tells nothing, and the first heading is the title', () => {
  const root = projectWith('pods.md', '---\ntitle: **Pods**\n---\n\n# On pods\n\nThey run.\n')
  expect(addNote(root, root, { file: 'pods.md' })).toContain('title   On pods')
})

test('regression: title and author of Hugo’s front matter are taken, and it is no text', () => {
  const front =
    "+++\ntitle = 'On pods'\nauthor = \"Jo\"\n[params]\ntitle = 'No title'\n+++\n\n# A heading\n"
  const root = projectWith('pods.md', `${front}\nThey run.\n`)
  const said = addNote(root, root, { file: 'pods.md' })
  expect(said).toContain('title   On pods\n')
  expect(said).toContain('author  Jo\n')
  const [page] = makeBook(loadLibrary(root).library).book.chapters.at(-1)?.pages ?? []
  expect([...(page?.parts ?? [])].join('\n')).not.toContain('No title')
})

test.each([
  ['# Docker-commands <img src="https://example.org/a.svg" alt="x"/>&nbsp;\n', 'Docker-commands'],
  ['<h1 align="center">Docker &amp; <b>Swarm</b></h1>\n', 'Docker & Swarm'],
  ['# `docker_run` of [Jo](https://example.org/):\n', 'docker_run of Jo'],
  ['# What `<IMAGE>` is\n', 'What <IMAGE> is'],
  ['Docker\n======\n', 'Docker'],
  [
    "# To check the status of swarm use 'docker info' and see swarm status.\n",
    'New (from the name of the file)',
  ],
  ['# :star2: Docker-CheatSheet :star2:\n', 'Docker-CheatSheet'],
  ['# Ports a:b:c\n', 'Ports a:b:c'],
  ['### Today I Learned: Docker\n\n#### Basics\n', 'Today I Learned: Docker'],
  ['### One\n\ntext\n\n### Two\n', 'New (from the name of the file)'],
  ['two lines\nof text\n---\n\n### More\n', 'New (from the name of the file)'],
  ['# sudo docker build -t mongodb\n', 'New (from the name of the file)'],
  ['#Docker-Swarm\n\ntext\n\n##Installation\n', 'Docker-Swarm'],
  ['#Docker-Swarm\n\ntext\n', 'New (from the name of the file)'],
  ['<!--\n#Docker\n-->\n##Installation\n', 'New (from the name of the file)'],
  [
    '**NOTE - all is below.**\n\n# **Directories of Docker**\n\n## Below\n',
    'Directories of Docker',
  ],
  ['text\n\n# One\n\ntext\n\n# Two\n', 'New (from the name of the file)'],
  ['## One\n\n# Two\n', 'New (from the name of the file)'],
])('regression: the first heading %j gives the title “%s”', (heading, title) => {
  const root = projectWith('new.md', `${heading}\ntext\n`)
  expect(addNote(root, root, { file: 'new.md' })).toContain(`  title   ${title}\n`)
})

test('regression: a comment of a script begins with no program', () => {
  const root = projectWith('new.md', '# T\n\n```bash\n# copy a file\ndocker ps\n```\n')
  expect(addNote(root, root, { file: 'new.md' })).not.toContain('under `programs`')
})

test.each([
  [
    'what a command printed',
    'bash',
    'docker node ls\nID            HOSTNAME   STATUS\nlpwnapu web   Ready\n\nb74juwx5r8iug9b45lfvp9g4d *   node2    Ready\n',
  ],
  [
    'the line on which a command goes on',
    'bash',
    'docker service create \\\n  --mode global \\\n  alpine top\n',
  ],
  [
    'programs that every system has',
    'bash',
    'sudo chown me a\ngit clone x\nsh a.sh\nsudo install a /usr/bin\nsudo passwd me\nufw allow 22\ntee a\n',
  ],
  [
    'sentences that one printed',
    'bash',
    'Took these steps:\n    executable that produces the output\n    to your terminal.\n',
  ],
  ['what has no prompt in a session', 'console', 'done already\nme@web:~$ docker ps\n  me@web:~$ '],
])('regression: nobody is asked of %s as of a program', (_, language, code) => {
  const root = projectWith('new.md', `# T\n\n\`\`\`${language}\n${code}minikube start\n\`\`\`\n`)
  const line = 3 + `${code}minikube`.split('\n').length
  const said = addNote(root, root, { file: 'new.md' })
  expect(said).toContain('unknown words (1).')
  expect(said).toContain(`under \`programs\`:\n  - minikube  # line ${line}\n`)
})

test('regression: a fence that is opened within another is told', () => {
  const code = '```sh\ndocker ps\n## Logs\n\n```sh\ndocker logs web\n```\n'
  const root = projectWith('new.md', `# T\n\n${code}`)
  expect(addNote(root, root, { file: 'new.md' })).toContain(
    '(1). To write in content/corrections/new.yml:\n# Unexpected marks that open a fence inside a code fence, expected its end before them\n- line: 7\n  wrong: "```sh"\n  right: …\n',
  )
})

test('the correction that it proposes can be written as it is', () => {
  const root = projectWith('new.md', '# T\n\n```bash\ndocker ps --frobnicate\n```\n')
  const said = addNote(root, root, { file: 'new.md' })
  const entry = /^- line[\s\S]*?\n(?=\n)/m.exec(said)?.[0].replaceAll('…', 'all') ?? ''
  writeFileSync(
    join(root, 'content/corrections/new.yml'),
    entry.replace('right: all', 'right: --all'),
  )
  const { library, problems } = loadLibrary(root)
  const made = makeBook(library)
  expect([...problems, ...made.problems, ...made.open]).toEqual([])
})

test('words that no dictionary has are told, with the correction to write', () => {
  const root = projectWith('new.md', '# T\n\nWatch the sntex of it, and enviroment.\n')
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir')
  const said = addNote(root, root, { file: 'new.md' })
  expect(said).toContain(
    'Words that no dictionary has (1). To write in content/corrections/new.yml; a word that is right goes to content/knowledge/misspellings.yml, under `right`:\n- line: 3\n  wrong: sntex\n  right: …\n  kind: typo\n  because: …\n',
  )
})

test('regression: of several proposals for a word none is written down', () => {
  const root = projectWith('new.md', '# T\n\nA command to greate it, and virtulabox.\n')
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir')
  const said = addNote(root, root, { file: 'new.md' })
  expect(said).toContain('wrong: greate\n  right: …\n')
  expect(said).toContain('wrong: virtulabox\n  right: virtualbox\n')
})

test('pictures that lie beside the file come along, and what is missing is said', () => {
  const text = '![A](img/a.png) <img src="../b.svg"> ![C](https://example.org/c.png)\n'
  const root = projectWith('new.md', text)
  mkdirSync(join(root, 'img'))
  writeFileSync(join(root, 'img/a.png'), 'a')
  const said = addNote(root, root, { file: 'new.md' })
  expect(readFileSync(join(root, 'content/notes/new/img-a.png'), 'utf8')).toBe('a')
  expect(said).toContain('copied  img/a.png to content/notes/new/')
  expect(said).toContain('absent  ../b.svg:')
  const { chapters } = makeBook(loadLibrary(root).library).book
  const page = chapters.at(-1)?.pages[0]
  expect([...(page?.parts ?? [])].join('\n')).toContain('[A](../../../note-files/new/img-a.png)')
})

test('regression: a note does not publish what lies elsewhere on the disk', () => {
  const root = tinyContent()
  const below = join(root, 'notes/mine')
  mkdirSync(below, { recursive: true })
  const passport = join(root, 'passport.png')
  for (const path of [passport, join(root, 'notes/near.png')]) writeFileSync(path, 'bytes')
  symlinkSync(passport, join(below, 'link.png'))
  const text = `![a](${passport}) ![b](../../passport.png) ![c](%2e%2e/../passport.png) ![d](link.png)
![e](../near.png) ![f](gone/../../../passport.png) ![g](a%00.png)\n`
  writeFileSync(join(below, 'new.md'), text)
  const said = addNote(root, below, { file: 'new.md' })
  expect(readdirSync(join(root, 'content/notes/new'))).toEqual(['up-near.png'])
  expect(said).toContain('copied  ../near.png to content/notes/new/')
  expect(said).toContain(
    `refused ${passport}, ../../passport.png, ../../passport.png, link.png, gone/../../../passport.png: only from the folder of the file or the one above it; their words stand`,
  )
  expect(said).toContain('absent  a\u0020.png:')
  expect(pageOf(root)).toContain('[e](../../../note-files/new/up-near.png)')
  expect(pageOf(root)).toContain(`a (\`${passport}\`)`)
})

test('regression: two pictures do not become one', () => {
  const root = tinyContent()
  const below = join(root, 'mine')
  for (const path of ['img/a.png', 'mine/img/a.png', 'mine/x y.png', 'mine/x-y.png']) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), path)
  }
  const text =
    '![a](img/a.png) ![b](../img/a.png) ![c](./img/a.png) ![d](<x y.png>) ![e](x-y.png)\n'
  writeFileSync(join(below, 'new.md'), text)
  const said = addNote(root, below, { file: 'new.md' })
  const folder = join(root, 'content/notes/new')
  expect(readdirSync(folder)).toEqual(['img-a.png', 'up-img-a.png'])
  expect(readFileSync(join(folder, 'up-img-a.png'), 'utf8')).toBe('img/a.png')
  expect(said).toContain('refused x y.png, x-y.png: several that would have one name here')
  const links = [...pageOf(root).matchAll(/\[(\w)\]\(\S*?([\w-]+\.png)\)/g)].map((found) =>
    found.slice(1),
  )
  expect(links).toEqual([
    ['a', 'img-a.png'],
    ['b', 'up-img-a.png'],
    ['c', 'img-a.png'],
  ])
})

/** The page of the note that was added last. */
function pageOf(root: string): string {
  const [page] = makeBook(loadLibrary(root).library).book.chapters.at(-1)?.pages ?? []
  return [...(page?.parts ?? [])].join('\n')
}

test('regression: a note says nothing to the terminal', () => {
  const root = projectWith('new.md', '---\ntitle: "\\e[31mRed"\n---\n\n![a](%1b[31m.png)\n')
  const said = addNote(root, root, { file: 'new.md' })
  expect(said).toContain('  title    [31mRed\n')
  expect(said).not.toContain('\u001B[31m')
})

test('pictures are found by any way to write them, not in code; one that can act stays out', () => {
  const text =
    '![a](<a b.png>) ![b][x]\n\n[x]: c.png\n\n```md\n![d](d.png)\n```\n\n<img src="e.svg">\n'
  const root = projectWith('new.md', text)
  for (const name of ['a b.png', 'c.png', 'd.png']) writeFileSync(join(root, name), name)
  writeFileSync(join(root, 'e.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="hurt()"/>')
  const said = addNote(root, root, { file: 'new.md' })
  expect(readdirSync(join(root, 'content/notes/new'))).toEqual(['a-b.png', 'c.png'])
  expect(said).toContain('copied  a b.png, c.png to')
  expect(said).toContain('refused e.svg: a drawing that can run scripts')
  expect(said).not.toContain('absent')
})

test.each([
  [
    'its title',
    '<!DOCTYPE html>\n<html><head><title>Docker &amp; more</title></head><body><h1>A</h1>',
    'Docker & more',
  ],
  ['or its first heading', '<html>\n<body>\n<p>Words.</p>\n<h1>On pods</h1>', 'On pods'],
])('a whole page of HTML is called by %s', (_, text, title) => {
  const root = projectWith('page.md', `${text}\n<p>Words.</p></body></html>\n`)
  expect(addNote(root, root, { file: 'page.md' })).toContain(`  title   ${title}\n`)
  expect(readFileSync(join(root, 'page.md'), 'utf8')).toContain('<html>')
})

test('prose in another language is told, and its sections say so', () => {
  const root = projectWith('new.md', readFileSync('test/fixtures/notes/german.md', 'utf8'))
  const said = addNote(root, root, { file: 'new.md' })
  expect(said).toContain('lang    de, guessed by its letters and small words: German')
  expect(said).toContain('Its prose is not English: spelling')
  const [page] = makeBook(loadLibrary(root).library).book.chapters.at(-1)?.pages ?? []
  expect(page?.language).toBe('de')
  expect([...(page?.parts ?? [])].join('\n')).toContain('“Docker-Notizen”, in German, line 8')
})

test('regression: two files with names in another script are two notes', () => {
  const root = projectWith('заметки.md', '# Докер\n\nПросто текст о нём.\n')
  writeFileSync(join(root, 'сети.md'), '# Сети\n\nПросто текст о них.\n')
  expect(addNote(root, root, { file: 'заметки.md' })).toContain('at chapters/заметки/')
  expect(addNote(root, root, { file: 'сети.md' })).toContain('at chapters/сети/')
})

test('nothing is overwritten', () => {
  const root = projectWith('swarm.txt', 'text')
  const before = readdirSync(join(root, 'content/notes'))
  expect(() => addNote(root, root, { file: 'swarm.txt' })).toThrow(/is there already/)
  expect(readdirSync(join(root, 'content/notes'))).toEqual(before)
})

describe('what cannot be taken in leaves everything as it was', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.md', ' \n', /^empty\.md:1:1 {2}Unexpected empty note/],
    ['latin.txt', new Uint8Array([0x63, 0xe9, 0x0a]), /^latin\.txt:1:2 {2}Unexpected byte `0xe9`/],
    ['nul.txt', 'a\0b', /NUL/],
    ['long.txt', 'x'.repeat(100_001), /100,001 characters/],
  ])('%s', (name, text, message) => {
    const root = projectWith(name, text)
    expect(() => addNote(root, root, { file: name })).toThrow(message)
    expect(readdirSync(join(root, 'content/notes'))).toEqual(['swarm.md', 'swarm.yml'])
  })

  test('no file, or a folder', () => {
    const root = tinyContent()
    mkdirSync(join(root, 'folder'))
    expect(() => addNote(root, root, { file: 'none.md' })).toThrow(/there is none/)
    expect(() => addNote(root, root, { file: 'folder' })).toThrow(/expected a file/)
    expect(existsSync(join(root, 'content/notes/none.yml'))).toBe(false)
  })
})

test.each([
  [['a.md', '--titel', 'x'], /`--titel`\. Did you mean `--title`\?/],
  [['a.md', '--format', 'markdwon'], /Did you mean `markdown`\?/],
  [['a.md', '--url', 'nowhere'], /Unexpected address `nowhere`/],
  [['a.md', '--title'], /Expected a value behind `--title`/],
  [[], /Unexpected 0 files, expected one/],
])('arguments %j are told', (args, message) => {
  expect(() => wishesOf(args)).toThrow(message)
})

test.each([
  ['```sh\n# a\ndocker ps\n# b\n```\n', '0 marked headings and 2 lines that open'],
  ['one\ntwo\n====\n\nTitle\n====\n\n=====\nBox\n=====\n', '2 marked headings and 0 lines'],
  ['Lists:\ndocker ps\ndocker ps -a\n', 'it has 2 commands without a fence'],
  ['one\n\n=====\n\ntwo\n', 'no sign of lost marks'],
  [
    '# Swarm\n\n# docker node rm [id]\n\n# docker service scale web=8\n\n# docker rm -f web\n',
    'it has 1 marked heading and 0 lines',
  ],
])('regression: the guess at %j says that it has %s', (text, because) => {
  const guess = guessFormat(linesOf(text), loadVocabulary('.'))
  expect(guess).toMatchObject({ format: 'markdown' })
  expect(guess.because).toContain(because)
})

const DOCKERFILE = '# Base image\nFROM alpine\n# Set working directory\nWORKDIR /app\n'

test.each([
  ['# T\n\ntext\n', 'markdown'],
  ['Title\n=====\n\ntext\n', 'markdown'],
  ['just words\n', 'markdown'],
  ['Code\nRepository files navigation\nREADME\n', 'github-readme'],
  ['Docker\n\n• one\n• two\n', 'github-readme'],
  ['Docker\n\n• one • two\n', 'blog-post'],
  ['Docker\n\n<details>\n<summary>More</summary>\n\n- docker ps\n</details>\n', 'markdown'],
  ['Docker\n\nBasics\n\n- docker run <image>: Runs.\n- docker ps: Lists.\n', 'pdf-markdown'],
  ['- · docker run nginx: Runs.\n- · docker ps: Lists.\n', 'pdf-markdown'],
  // regression: a list of commands below labels is what somebody wrote
  ['Swarm:\n - docker swarm init - To start.\n\nNodes:\n - docker node ls (Lists)\n', 'markdown'],
  // regression: comments of code are no headings, and what loses its fences loses all marks
  [`Dockerfile:\n${DOCKERFILE}Build:\ndocker build .\n`, 'github-readme'],
  [
    'compose.yml:\n# all\nservices:\n  # one\n  web:\n    image: a\n# more\nvolumes:\n  b:\n',
    'github-readme',
  ],
  ['Lists:\n# running\ndocker ps\n# all\ndocker ps -a\n', 'github-readme'],
  [`# App\n\n${DOCKERFILE}`, 'markdown'],
  [`**Dockerfile:**\n${DOCKERFILE}`, 'markdown'],
  [`\`\`\`\n${DOCKERFILE}\`\`\`\n`, 'markdown'],
  ['Lists\n\n## Running\ndocker ps\n\n## All\ndocker ps -a\n', 'markdown'],
  // regression: a tag of HTML among many dots, separators and what stands in code are no marks of Markdown
  ['Docker\n\n• one\n• two\n<img src="a.png" alt="x">\n', 'github-readme'],
  ['Docker\n\n    • one\n        ◦ two\n', 'blog-post'],
  ['Docker\n\n=====\n\n• one\n• two\n\ntext\n• three\n=====\n', 'github-readme'],
  ['# Docker\ndocker is a platform\n# Swarm\ndocker swarms are many\n', 'markdown'],
])('%j looks like %s', (text, format) => {
  expect(guessFormat(linesOf(text), loadVocabulary('.')).format).toBe(format)
})
