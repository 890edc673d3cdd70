import type { IdentifiedText } from '../../../../src/lib/alike/related-papers.ts';

/** Papers of three subjects that share no word with each other, and one of none of them. */
export const inventedPapers: IdentifiedText[] = [
  {
    id: 'lantern-1',
    title: 'Folding Silk Lanterns by Candlelight',
    abstract: 'A silk lantern is folded twice. The candle inside burns for an hour.',
  },
  {
    id: 'lantern-2',
    title: 'How Long a Silk Lantern Glows',
    abstract: 'Candles of beeswax burn longest in a silk lantern with thick folds.',
  },
  { id: 'lantern-3', title: 'Silk Lanterns without Candles', abstract: '' },
  {
    id: 'kite-1',
    title: 'Kite Strings under Tension',
    abstract: 'Wind pulls a kite string with a force that grows with altitude.',
  },
  {
    id: 'kite-2',
    title: 'Tension of Kite Strings at Altitude',
    abstract: 'We measure how kite strings stretch when the wind turns.',
  },
  { id: 'kite-3', title: 'Wind and the Kite String', abstract: '' },
  {
    id: 'bread-1',
    title: 'Sourdough Starters at Room Temperature',
    abstract: 'A sourdough starter ferments flour overnight. Its yeast is wild.',
  },
  {
    id: 'bread-2',
    title: 'Wild Yeast in Sourdough Starters',
    abstract: 'Flour brings its own yeast; a sourdough starter keeps it alive.',
  },
  { id: 'bread-3', title: 'Fermenting Flour with Sourdough', abstract: '' },
  {
    id: 'alone',
    title: 'Tidal Basins of Northern Estuaries',
    abstract: 'Salt marshes drain twice a day into muddy creeks.',
  },
];
