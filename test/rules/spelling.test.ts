/** Misspellings of unseen texts are mended where that is sure, told where it is not, and right words are left alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { spellingTable } from '../../scripts/bench/spelling.ts'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { contradictingKey } from '../../scripts/rules/contradicting-key.ts'
import { misspelling } from '../../scripts/rules/misspelling.ts'
import { unknownWord } from '../../scripts/rules/unknown-word.ts'

const FOLDER = 'test/fixtures/spelling'
const read = readerOfTexts()
const mended = (text: string): string[] =>
  [...misspelling.check(read(text))].map(({ reason }) => reason)
const pointed = (text: string): string[] =>
  [...unknownWord.check(read(text))].map(({ start, end }) => text.slice(start, end))

describe('misspellings', () => {
  const notes = readdirSync('content/notes').filter((name) => /\.(?:md|txt)$/.test(name))
  const text = notes.map((name) => readFileSync(`content/notes/${name}`, 'utf8')).join('\n')
  const [found, ...slips] = spellingTable(read, text)

  test('of strangers are none of those that our own list was made of', () => {
    const map = z.record(z.string(), z.unknown())
    const strangers = map.parse(parse(readFileSync(`${FOLDER}/found.yml`, 'utf8')))
    const { wrong } = z
      .object({ wrong: map })
      .parse(parse(readFileSync('content/knowledge/misspellings.yml', 'utf8')))
    expect(Object.keys(strangers).filter((word) => word in wrong)).toEqual([])
  })

  test('of strangers are mended, seven of ten; most others are told', () => {
    expect(found?.made).toBeGreaterThan(150)
    expect((found?.fixed ?? 0) / (found?.made ?? 1)).toBeGreaterThanOrEqual(0.7)
    expect(((found?.fixed ?? 0) + (found?.pointed ?? 0)) / (found?.made ?? 1)).toBeGreaterThan(0.85)
    expect(found?.harmed).toEqual([])
  })

  test('that fingers make in frequent words are mended, six of ten', () => {
    const sum = (count: (row: (typeof slips)[number]) => number): number =>
      slips.reduce((total, row) => total + count(row), 0)
    const made = sum((row) => row.made)
    expect(made).toBeGreaterThan(5000)
    // `directy` alone is one too few: it may be “directory” as well as “directly”.
    expect((sum((row) => row.fixed) + 1) / made).toBeGreaterThanOrEqual(0.6)
    // `storng` may be “strong” as well as “string”.
    expect(sum((row) => row.harmed.length) / made).toBeLessThan(0.002)
  })
})

test('what is right stands: other Englishes, products, commands, identifiers, coinages, names', () => {
  const text = readFileSync(`${FOLDER}/right.md`, 'utf8')
  expect(mended(text)).toEqual([])
  for (const paragraph of text.split('\n\n')) expect(mended(paragraph)).toEqual([])
})

describe('no dictionary has', () => {
  test.each([
    ['a word that nobody knows', 'One can frobnicate the network here.', ['frobnicate']],
    ['a misspelling that is not sure', 'It failed because of the sntex here.', ['sntex']],
  ])('%s', (_, text, words) => {
    expect(pointed(text)).toEqual(words)
  })

  test.each([
    ['one that comes again', 'One can frobnicate it. To frobnicate is human.'],
    ['one that stands in code', 'One can frobnicate it with `frobnicate`.'],
    ['one that an address has', 'See how to [frobnicate it](https://example.org/frobnicate).'],
    ['a name', 'Thanks to Frobnicate for it, says Frobnitz.'],
    [
      'one made of others',
      'An unmountable healthchecker was rebuildable, remounted and linenumbered.',
    ],
    ['one of an enumeration', 'With podman, buildah, frobnicate, skopeo and others.'],
    ['one in brackets', 'Fix the build (frobnitz).'],
    ['one of a list', '- frobnitz\n- grzlmpf\n'],
    ['one beside another', 'This frobnitz grzlmpf is strange.'],
    ['what a generator of sites puts in', 'It came with {{< introduced frobnitz >}} then.'],
    ['one with a sure cure', 'The enviroment was corrutped by it.'],
    [
      'a text of another field',
      `All ${'glorp brask flumm drent quiss zarfle wibbet '.repeat(1)}of it`,
    ],
  ])('but %s is not told', (_, text) => {
    expect(pointed(text)).toEqual([])
  })
})

test.each([
  // regression: both became “instals” and “instal”, as a list has it
  [
    'Three major types of instlals are here.',
    'Unexpected spelling `instlals`, expected `installs`',
  ],
  ['You instlal it once.', 'Unexpected spelling `instlal`, expected `install`'],
  // Not in the list: both are near.
  ['You reinstlal it once.', 'Unexpected spelling `reinstlal`, expected `reinstall`'],
])('of two spellings of a word the usual one is meant: %s', (text, reason) => {
  expect(mended(text)).toEqual([reason])
})

test('regression: a slip of a word that may be one of another is left alone', () => {
  // “directory”, “listens”
  expect(mended('Export it to a local directy, on which it listend.')).toEqual([])
})

describe('regression: a capital or a second time does not hide a slip', () => {
  test.each([
    ['the first of a sentence', 'Look. Ssearch for images then.', ['Ssearch']],
    ['the first behind a number', '5 Ssearch for images then.', ['Ssearch']],
    [
      'one that stands twice beside the name of a thing of Docker',
      'A named volumn holds it, this volumn is one. A volume is a volume, the volume of all.',
      ['volumn', 'volumn'],
    ],
    [
      'one that stands twice where the right word is all over',
      `Read the nothink and this nothink too. ${'And nothing is there. '.repeat(8)}`,
      ['nothink', 'nothink'],
    ],
  ])('%s', (_, text, words) => {
    expect(pointed(text)).toEqual(words)
  })

  test.each([
    ['a name', 'Thanks. Bridget writes of it, and Aaron does.'],
    ['a name before another', 'Ssearch Party helps.'],
    ['in the midst of a sentence', 'The Ssearch for images is here.'],
    ['in a heading', '# Ssearch for images'],
    [
      'one that code has',
      'A volumn and this volumn of `volumn`. A volume, volume, volume, volume.',
    ],
    ['one that stands as often as the other', 'A volumn and this volumn. A volume is a volume.'],
    [
      'one that stands nearly as often',
      `Read the nothink and this nothink too. ${'And nothing is there. '.repeat(7)}`,
    ],
  ])('but %s', (_, text) => {
    expect(pointed(text)).toEqual([])
  })
})

describe('prose in other languages is left alone', () => {
  test.each([
    [
      'German',
      'Ein Container ist eine laufende Instanz von einem Image, und die Adresse liegt im Netz.',
    ],
    [
      'French',
      'Le conteneur est une instance qui tourne dans le réseau de la machine, pour une adresse.',
    ],
    // regression: few of its small words are those of the neighbours, and “sistem” became “system”
    [
      'Indonesian',
      'Sebaiknya sistem akan berusaha membuat jaringan baru, lalu menjalankan kontainer itu.',
    ],
    // regression: “adres” became “address”
    [
      'Polish',
      'Najczęściej jest to adres serwera, który przechowuje obrazy oraz wolumeny kontenerów.',
    ],
    // regression: its small words are few, but so are those of any list, and “contener” became “container”
    [
      'Chinese',
      'docker export contener > 路径    导出容器\ndocker create    只创建 不运行容器\nrename 原容器名  新容器名',
    ],
    [
      'Chinese, the smaller part of which are commands',
      'exec -it contener /bin/bash    进入容器\nps    容器列表\nstop id    退出容器',
    ],
    ['Russian', 'Запустить contener и посмотреть журналы: docker logs -f web'],
    ['Greek', 'Εκκίνηση ενός contener: docker run -d nginx'],
    ['Korean', '컨테이너 실행 (contener): docker run -d nginx'],
    // regression: the words of the commands were English, and more than its own
    [
      'Vietnamese',
      '- Chạy một contener: docker run -d nginx\n- Liệt kê đang chạy: docker ps\n- Xóa không dùng: docker image prune\n- Tạo mạng: docker network create net',
    ],
    [
      'Norwegian',
      '- Start en contener: docker run -d nginx\n- Vis kjørende: docker container list\n- Slett ubrukte: docker image prune --force\n- Vis logger: docker logs --follow web',
    ],
  ])('%s', (_, text) => {
    expect([...mended(text), ...pointed(text)]).toEqual([])
  })

  test('but English with words of another script in it is English', () => {
    expect(mended('The Chinese word for contener is 容器, and the Russian one контейнер.')).toEqual(
      ['Unexpected spelling `contener`, expected `container`'],
    )
  })

  test('but a list of commands is English, though its small words are few', () => {
    expect(
      mended('- docker ps: list enviroments of containers\n- docker stop: halt seperate ones'),
    ).toHaveLength(2)
  })
})

test('regression: slips that are sure do not make a text one of another field', () => {
  const text = `Its ${'balncing conrtainers scaliong'.split(' ').join(' works, and so ')} go on here.
A foobaz is red. The quxling is blue. My zorbish is wet.`
  expect(mended(text)).toEqual([
    'Unexpected spelling `balncing`, expected `balancing`',
    'Unexpected spelling `conrtainers`, expected `containers`',
    'Unexpected spelling `scaliong`, expected `scaling`',
  ])
})

test('regression: a name with a number is no slip of the one without', () => {
  const text = 'See `CHANGELOG_V` and `CHANGELOG_V`, and `CHANGELOG_V4` for version 4.'
  expect([...contradictingKey.check(read(text))]).toEqual([])
})

test.each([
  // regression: each of these was mended in a stranger's text
  ['the name of a person', 'Thanks to Ann Skelton, Vitaliy and Sam Trickey.'],
  ['a name of small letters', 'Fixed by subrahmanya chari p.'],
  ['an abbreviation', 'See which parms it takes.'],
  ['a prefix', 'Avoid reading beyond the mmaped memory.'],
  ['a coinage', 'It does not take aliasees into account.'],
  ['a product in small letters', 'On a router with routeros there are more.'],
  ['a misspelling that is shown', 'Fix typo avaiable -> available, and `x`.'],
])('%s stands', (_, text) => {
  expect(mended(text)).toEqual([])
})

describe('names of Docker’s world', () => {
  test.each([
    ['### Локальный Dokerhub (Container registry)', 'Docker Hub'],
    ['Você cria o Dockerflie aqui.', 'Dockerfile'],
    ['From a PoweShell:', 'PowerShell'],
    ['Wir nutzen hier KUBERENTES und Docker.', 'KUBERNETES'],
    ['Se construye con el dokerfile de la imagen.', 'dockerfile'],
  ])('regression: are mended in any language: %s', (text, right) => {
    expect(mended(text)).toEqual([expect.stringMatching(new RegExp(`expected \`${right}\`$`))])
  })

  test.each([
    'Dockerfiles, Dockerfilen und Dockerfile’ı, Kubernetesi, Kubernetese',
    'Javaskript og Swarmbit, Mirantes, Buildkite',
    'Le fichier `Dockerfle` est un Dockerfle.',
    'Typo: kuberentes -> Kubernetes',
  ])('stand in their forms, and so do others: %s', (text) => {
    expect(mended(text)).toEqual([])
  })
})
