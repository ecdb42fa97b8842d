import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoverStructure } from '../../../src/import/structure/recover-structure.ts';

const scrap = fc.constantFrom('一、', '（二）', '“', '”', '。', '：', '\n', '\n\n', ' ', '\u00a0', '来源：', '近日', '村', '2018', 'a', '😀', '\ud83d');

describe('recoverStructure', () => {
  it('neither changes, adds, drops nor moves a character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        expect(recoverStructure(text).map((block) => block.text).join('')).toBe(text);
      }),
    );
  });

  it('keeps a blank line of the dump as a certain boundary', () => {
    const blocks = recoverStructure('甲村修了路。\n  \n乙村通了水。');
    expect(blocks.map((block) => [block.text.trim(), block.given, block.score])).toEqual([
      ['甲村修了路。', true, 1],
      ['乙村通了水。', true, 1],
    ]);
  });
});
