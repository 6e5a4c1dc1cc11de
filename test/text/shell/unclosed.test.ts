import { expect, test } from 'vitest'
import { unclosedIn } from '../../../scripts/text/shell/unclosed.ts'

test.each([
  ['docker rm $(docker ps -aq', ['$(']],
  ['docker rm $(docker ps -aq)', []],
  ['echo "$(docker ps -f "name=x")"', []],
  ['echo "a (b', ['"']],
  ["echo '$(' `date", ['`']],
  ["echo 'a\\' $(date", ['$(']],
  ['echo "\\$(" # $(', []],
  ['echo $((1 + 2)) a#$(', ['$(']],
  ["it isn't $(", ['$(']],
  ['f() { $(a (b', ['$(', '(']],
])('%s leaves open: %j', (text, marks) => {
  expect(unclosedIn(text).map(({ mark }) => mark)).toEqual(marks)
})
