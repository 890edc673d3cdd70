/** Words that hold a sentence together. */
const functionWords = `
  a about above across after again against all almost along already also although always am among
  an and another any anything are around as at away be became because become becomes been before
  behind being below besides between beyond both but by can cannot could despite did do does doing
  done due during each either else enough etc even ever every everything few finally find finding
  finds first firstly for from further furthermore generally get gets give given gives giving had
  has have having he hence her here him his how however i if in indeed instead into is it its
  itself just know known latter least less let lets like likely made mainly make makes making many
  may me might more moreover most mostly much must my namely near nearly need needed needs neither
  never nevertheless next no nor not nothing now of off often on once one ones only onto or other
  others otherwise our ours out over own per perhaps quite rather really respectively s said same
  second secondly see seen several she should since so some something sometimes somewhat soon
  still such t take taken takes taking than that the their theirs them themselves then there
  thereby therefore these they third this those though three through throughout thus to together
  too toward towards two typically under unless until up upon us use used useful uses using
  usually versus very via vs was way ways we well were what when whenever where whereas whether
  which while who whole whom whose why will with within without would yet you your`;

/** Words that any paper says of itself, whatever it is about. */
const academicWords = `
  able accordingly achieve achieved achieves achieving add added adding additionally address
  addressed addresses addressing adds advance advances aim aims allow allowing allows analyse
  analyze applied apply applying approach approaches art available aware based benefit benefits
  best better build builds built call called case cases challenge challenges challenging clear
  combine combined combines combining common commonly compare compared compares comparing
  comparison competitive comprehensive conduct conducted consider considered considering considers
  contribution contributions current currently decide decides demonstrate demonstrated
  demonstrates demonstrating describe described describes designed develop developed developing
  develops different difficult discuss discussed driven earlier early ease eases easily easy
  effect effective effectively effectiveness enable enabled enables enabling ensure ensures
  ensuring establish evaluate evaluated evaluates evaluating examine existing expected experiment
  experimental experimentally experiments explore extensive extensively extra fall falls far final
  five focus focused focuses found four framework frameworks fully fundamental future goes good
  great grow grows half help helps high higher highly idea ignore ignores implement implementation
  implemented important importantly improve improved improvement improvements improves improving
  include included includes including increase increased increases increasing introduce introduced
  introduces introducing investigate investigated issue issues kind kinds lack largely largest
  late later leave leaves leverage leverages leveraging limitation limitations limited main
  maintain maintaining major method methods motivated necessary new normally novel numerous obtain
  obtained obtaining offer offers opens original originally outperform outperforming outperforms
  outside page pages paper papers part particular particularly parts perform performance performed
  performing performs pick plus popular possible potential practical practice present presented
  presenting presents prevent previous previously primary problem problems project promising
  proper propose proposed proposes proposing prove proved provide provided provides providing
  publicly recent recently relies rely remain remains report reported require required requirement
  requires result resulting results reveal reveals rise rises run runs save saves savings seven
  show showed showing shown shows significant significantly similar simple simply single six
  solution solutions solve solved solving sort special specific specifically start starting strip
  strong studied studies study studying substantial substantially successful successfully suffer
  suffers suggest suitable superior technique techniques ten today traditional turn turns typical
  understand understanding unlike utilise utilize utilizing variety various verify wise work
  working works`;

const commonWords = new Set(`${functionWords} ${academicWords}`.trim().split(/\s+/u));

/** Tell whether a word, in lower case, names no subject: it holds a sentence together, or praises. */
export function isCommonWord(word: string): boolean {
  return commonWords.has(word);
}
