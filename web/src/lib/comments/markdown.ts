import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { toString } from 'mdast-util-to-string'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'

/** What a comment is made of: all else that Markdown knows stays as it was typed. */
export type CommentBlock = Paragraph | List | Extract<RootContent, { readonly type: 'code' }>
export type CommentInline = PhrasingContent

const SMALL = {
  disable: {
    null: [
      'blockQuote',
      'characterReference',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'labelStartImage',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

/** Bold, italic, code, links and lists; addresses are links by themselves. */
export function readMarkdown(body: string): readonly CommentBlock[] {
  const root = fromMarkdown(body, {
    extensions: [gfmAutolinkLiteral(), SMALL],
    mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
  })
  return root.children.filter(isBlock)
}

/** The words alone, in one line. */
export function plainMarkdown(body: string): string {
  return readMarkdown(body).flatMap(linesOf).join(' ').replaceAll(/\s+/gu, ' ').trim()
}

function linesOf(node: Nodes): readonly string[] {
  const isHolder = node.type === 'list' || node.type === 'listItem'
  return isHolder ? node.children.flatMap(linesOf) : [toString(node)]
}

function isBlock(block: RootContent): block is CommentBlock {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'code'
}
