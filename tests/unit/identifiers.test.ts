import { describe, expect, test } from 'vitest';
import { identifiersIn, joinIdentifiers } from '../../scripts/ingest/identifiers.ts';
import { identifiersSchema } from '../../src/lib/paper.ts';

describe('identifiers in addresses and text', () => {
  test.each([
    ['http://arxiv.org/abs/2605.13741', { arxiv: '2605.13741' }],
    ['https://arxiv.org/pdf/2403.00483v2.pdf', { arxiv: '2403.00483', arxivVersion: 2 }],
    ['https://arxiv.org/html/2403.00483v11', { arxiv: '2403.00483', arxivVersion: 11 }],
    ['arXiv:hep-th/9901001v3 [hep-th]', { arxiv: 'hep-th/9901001', arxivVersion: 3 }],
    ['arXiv: 0704.0001', { arxiv: '0704.0001' }],
    ['http://arxiv.org/abs/math.GT/0309136', { arxiv: 'math.GT/0309136' }],
    ['https://doi.org/10.48550/arXiv.2403.00483', { arxiv: '2403.00483' }],
    ['DOI 10.1109/CVPR.2020.00001.', { doi: '10.1109/cvpr.2020.00001' }],
    ['(https://doi.org/10.1145/3544548.3581388)', { doi: '10.1145/3544548.3581388' }],
    ['https://openreview.net/forum?id=abcDEF123', { openreview: 'abcDEF123' }],
    ['https://openreview.net/pdf?noteId=x&id=abcDEF123', { openreview: 'abcDEF123' }],
    ['https://huggingface.co/papers/2606.00683#community', { arxiv: '2606.00683' }],
    ['https://huggingface.co/papers/trending', {}],
    ['https://github.com/a/2403.00483', {}],
    ['nothing at all, version 2403.00483 of it', {}],
  ])('of “%s” are %o', (text, expected) => {
    expect(identifiersIn(text)).toEqual(expected);
    expect(identifiersSchema.parse(identifiersIn(text))).toEqual(expected);
  });
});

describe('identifiers of one paper', () => {
  test('are joined, the first of each kind holding and the newest version remembered', () => {
    expect(
      joinIdentifiers([
        { arxiv: '2403.00483', arxivVersion: 1 },
        { arxiv: '2403.00483', arxivVersion: 3, doi: '10.1/x' },
        { arxiv: '2505.00001', arxivVersion: 9, doi: '10.2/y' },
      ]),
    ).toEqual({ arxiv: '2403.00483', arxivVersion: 3, doi: '10.1/x' });
  });
});
