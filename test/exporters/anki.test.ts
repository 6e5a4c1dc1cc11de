import { expect, test } from 'vitest'
import { anki } from '../../scripts/exporters/anki.ts'
import { command, filesOf } from './tiny-book.ts'

const rows = (file = ''): string => file.replace(/^#.*\n/gm, '')

test('the headers say how to read the file', () => {
  expect(filesOf(anki, []).get('public/anki.tsv')).toBe(
    '#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n#columns:Guid\tFront\tBack\tTags\n',
  )
})

const ps = { text: 'docker ps', long: 'docker ps', short: 'docker ps' }

test.each([
  ['a placeholder stays as it is', command({ text: 'docker run <IMAGE>' }), 'docker run <IMAGE>'],
  [
    'quotes inside',
    command({ text: `docker run -e A="b" <IMAGE>` }),
    'docker run -e A="b" <IMAGE>',
  ],
  ['a quote at the beginning', command({ text: '"docker" ps' }), '"""docker"" ps"'],
  ['a tab', command({ text: 'docker\tps' }), '"docker\tps"'],
  [
    'two ways',
    command({ variants: [ps, { ...ps, text: 'docker container ls' }] }),
    '"docker ps\ndocker container ls"',
  ],
  [
    'a way of old',
    command({ variants: [ps, { ...ps, text: 'docker-ps', retired: 'Old' }] }),
    'docker ps',
  ],
])('%s', (_, entry, back) => {
  expect(rows(filesOf(anki, [entry]).get('public/anki.tsv'))).toBe(
    `notes-container-ls\tList containers\t${back}\tdocker docker::container\n`,
  )
})

test.each([
  ['Docker cheat sheet', 'docker-cheat-sheet'],
  ['Harbour_log, 2nd!', 'harbour_log-2nd-'],
  ['Prüfung für Docker', 'pr-fung-f-r-docker'], // as it was: a newer file must not double the cards
  ['Заметки о Docker', 'заметки-о-docker'],
  ['Докер: сети', 'докер-сети'],
  ['ドッカーの使い方', 'ドッカーの使い方'],
  ['ملاحظات', 'ملاحظات'],
])('regression: the cards of a site called %s are its own', (title, start) => {
  const file = filesOf(anki, [command()], { title }).get('public/anki.tsv')
  expect(rows(file).split('\t')[0]).toBe(`${start}-container-ls`)
})
