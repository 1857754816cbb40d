import { expect, test } from 'vitest'
import { plainMarkup } from './plain-markup.ts'

test('plain markup: what names an element is left out, what it looks like stays', () => {
  const markup =
    '<!--[--><div id="card-1" class="card a" role="button" tabindex="0" aria-label="A > B" data-card="1" style="width:9px">A</div><!--]-->'
  expect(plainMarkup(markup)).toBe('<div class="card a" style="width:9px">A</div>')
})

test('plain markup: words that look like a name stay', () => {
  const words = '<b title="an id of a role">Write id="x" role="y" and "&lt;b id="1">'
  expect(plainMarkup(`${words}</b>`)).toBe(`${words}</b>`)
})

test('plain markup: a value that ends like a name stays, with what follows it', () => {
  const markup = '<input value="What is in a name=" class="a" data-x="1">'
  expect(plainMarkup(markup)).toBe('<input value="What is in a name=" class="a">')
})

test('plain markup: the picture itself can be found, and cannot be used', () => {
  expect(plainMarkup('<div id="picture" inert></div>')).toBe('<div id="picture" inert></div>')
})

test('plain markup: where a link is taken hold of is nothing to see', () => {
  expect(plainMarkup('<path class="reach s-1" d="M0 0"></path><path class="line s-1" d="M0 0"></path>')).toBe(
    '<path class="line s-1" d="M0 0"></path>',
  )
})
