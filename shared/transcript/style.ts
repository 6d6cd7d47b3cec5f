/** The transcript's look: a printed page with room in its margins. Colours as in the room; every line also has a shape. */
import type { Codebook } from '../room/index.ts'
import { cssInAscii, Html } from './escape.ts'
import type { Words } from './text/en.ts'
import type { Transcript } from './transcript.ts'

const COLOURS = {
  none: ['#47484b', '#85878b', '#ebebe8', '#c3c0b8', '#85888d', '#2b2e32'],
  fact: ['#1a56a0', '#3b78c9', '#e5edf8', '#8fbaf5', '#5f93da', '#1d2c42'],
  opinion: ['#8f5200', '#bd7a12', '#fbeed6', '#e8b263', '#c58f3f', '#372a16'],
  mixed: ['#2c6a35', '#3f8f4b', '#e3f0e1', '#8ecb93', '#62a668', '#1d3121'],
  unsure: ['#5f6267', '#85878b', '#ebebe8', '#b1b3b7', '#85888d', '#2b2e32'],
  'own-1': ['#7a3e8e', '#7a3e8e', '#f2e8f5', '#d3a2e3', '#d3a2e3', '#33243a'],
  'own-2': ['#0d6470', '#0d6470', '#e0f0f1', '#7fcad3', '#7fcad3', '#17302f'],
  'own-3': ['#96305a', '#96305a', '#f9e7ee', '#f09dbd', '#f09dbd', '#3b1f2b'],
  'own-4': ['#5c5a16', '#5c5a16', '#f0efd9', '#cbc877', '#cbc877', '#2d2c17'],
} as const

/** Text decoration and border styles differ: a border knows no waves. */
const LINES = {
  thin: ['solid', 'solid', '1px'],
  solid: ['solid', 'solid', '2px'],
  dashed: ['dashed', 'dashed', '2px'],
  dotted: ['dotted', 'dotted', '2.5px'],
  double: ['double', 'double', '3px'],
  wavy: ['wavy', 'ridge', '1.5px'],
} as const

/** A class for each label of the codebook by its place there, for what carries one; before them what has none and is of plain ink. */
function looks(codebook: Codebook, first: 0 | 3): string {
  const look = (at: string, colour: keyof typeof COLOURS, line: keyof typeof LINES) => {
    const [tones, [text, border, width]] = [COLOURS[colour], LINES[line]]
    return `${at}{--letter:${tones[first]};--line:${tones[first + 1]};--wash:${tones[first + 2]};--text-line:${text};--border-line:${border};--width:${width}}`
  }
  const own = codebook.map(({ colour, line }, i) => look(`.k${i}`, colour, line))
  return [look('.m,.mark,.digest,.k', 'none', 'thin'), ...own].join('\n')
}

const SHEET = `
:root{--paper:#faf9f5;--sunk:#f1efe8;--ink:#1b1c1e;--ink-2:#47484b;--ink-3:#64656a;--rule:#dfdbd0;--now:#b03219;
--serif:"Source Serif 4","Source Serif 4 Variable","Source Serif Pro",Charter,"Iowan Old Style",Georgia,"Noto Naskh Arabic","Times New Roman",serif;
--sans:"Instrument Sans","Instrument Sans Variable",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans Arabic",sans-serif;
--beside:16.75rem;--gap:4rem}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 100%/1.45 var(--sans);text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:65rem;padding:2.25rem 2rem 4rem}
p,h1,h2,h3,h4,h5,h6,ol,ul,blockquote,table,pre{margin:0;padding:0}
a{color:inherit;text-decoration-color:var(--ink-3);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--now);outline-offset:3px;border-radius:2px}
.top{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;flex-wrap:wrap;font-size:.8125rem;color:var(--ink-3);margin-bottom:2rem}
.parley{font:600 1.0625rem/1.3 var(--serif);color:var(--ink-2);padding-bottom:.15em;background:linear-gradient(90deg,#3b78c9 0 62%,transparent 62%) 0 100%/100% 2px no-repeat,repeating-linear-gradient(90deg,#bd7a12 0 5px,transparent 5px 8px) 100% 100%/38% 2px no-repeat}
h1{font:520 clamp(2rem,1.4rem + 2.4vw,2.75rem)/1.12 var(--serif);letter-spacing:-.014em;text-wrap:balance;max-width:22em}
h2{font:600 1.375rem/1.25 var(--serif);letter-spacing:-.006em;margin-bottom:.75rem}
.dek{font:italic 400 1.3125rem/1.45 var(--serif);color:var(--ink-2);max-width:30em;margin-top:1.1rem;text-wrap:pretty}
.motion{margin-top:1.4rem;padding-inline-start:1rem;border-inline-start:2px solid var(--ink);font:400 1.125rem/1.5 var(--serif);max-width:38rem}
.motion b{font:600 .8125rem/1.5 var(--sans);color:var(--ink-3);display:block}
.motion .count{font-family:var(--sans);unicode-bidi:isolate}
.text{margin-top:1.25rem}
.text h2.name{margin-top:1.5rem}
.facts{font-size:.8125rem;color:var(--ink-3);border-top:1px solid var(--rule);margin-top:1.25rem;padding-top:.7rem;max-width:38.5rem;display:flex;flex-wrap:wrap;gap:.15rem 1.25rem}
.column{font:400 1.1875rem/1.78 var(--serif);margin-top:1.75rem;padding-inline-end:calc(var(--beside) + var(--gap));overflow-wrap:anywhere;display:flow-root}
.column>*+p,.column>*+ul,.column>*+ol,.column>*+blockquote{margin-top:0}
.column>p,.column>ul,.column>ol,.column>blockquote,.column>pre,.column>hr{margin-bottom:1.1rem}
.column :is(h2,h3,h4,h5,h6){font:600 1.25rem/1.3 var(--serif);margin:1.8rem 0 .7rem}
.column ul,.column ol{padding-inline-start:1.5rem}
.column blockquote{padding-inline-start:1.1rem;border-inline-start:2px solid var(--rule);color:var(--ink-2)}
.column pre{font:400 .9375rem/1.6 ui-monospace,SFMono-Regular,Menlo,monospace;background:var(--sunk);padding:.8rem 1rem;border-radius:6px;white-space:pre-wrap}
.column hr{border:0;border-top:1px solid var(--rule);width:6rem;margin-inline:auto}
.column .wide,.column figure,.column dl{margin:0 0 1.1rem}
.column table{width:auto;font-family:var(--serif);font-size:.9375rem;line-height:1.45;overflow-wrap:normal}
.column table caption{font-style:italic}.column :is(th,td){padding-inline-end:.9rem;white-space:normal;max-width:24em}
.column th{font:600 .9375rem/1.45 var(--serif);color:inherit;min-width:0}
.column figure{padding-inline-start:1.1rem;border-inline-start:2px dotted var(--rule);font-size:1rem;line-height:1.5;color:var(--ink-2)}
.column figcaption{font-style:italic}
.column dt{font-weight:600}.column dd{margin:0;margin-inline-start:1.5rem}
.note{vertical-align:super;font-size:.7em;line-height:1;text-decoration:none;padding:.3em .1em}
.column .footnotes{list-style:none;padding:.9rem 0 0;border-top:1px solid var(--rule);font-size:.9375rem;line-height:1.55}
.footnotes>li{display:grid;grid-template-columns:minmax(1.6rem,max-content) minmax(0,1fr);column-gap:.5rem;scroll-margin-top:1rem}
.footnotes>li:target{background:var(--sunk)}.footnotes .label{color:var(--ink-3)}.footnotes a.label{text-decoration:none}
:lang(ar) .dek,:lang(fa) .dek,:lang(ar) h1,:lang(fa) h1{letter-spacing:0;font-style:normal}
.m{text-decoration:underline var(--text-line) var(--line) var(--width);text-decoration-skip-ink:none;text-underline-offset:4px}
.m.lane-1{text-underline-offset:8px}.m.lane-2{text-underline-offset:12px}
.n{scroll-margin-top:2.5rem;font:600 .625rem/1 var(--sans);vertical-align:super;padding:.15em .12em;text-decoration:none;color:var(--ink-3)}
.n:hover,.n:target{color:var(--paper);background:var(--ink);border-radius:3px}
.beside{float:inline-end;clear:inline-end;width:var(--beside);margin-inline-end:calc(-1*(var(--beside) + var(--gap)));font:400 .8125rem/1.45 var(--sans);padding-top:.35rem}
.digest{position:relative;padding-inline-start:1.95rem;margin-bottom:.95rem;break-inside:avoid;font:600 .75rem/1.4 var(--sans);color:var(--ink-3);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
.digest>b{font-size:.8125rem;color:var(--ink)}.digest>bdi{font:400 .875rem/1.4 var(--serif);color:var(--ink);text-wrap:pretty}
.chip,.mark::before,.digest::before{display:inline-block;width:1.3rem;font:600 .75rem/1.25rem var(--sans);text-align:center;color:var(--letter);background:var(--wash);border-bottom:var(--width) var(--border-line) var(--line);border-radius:2px 2px 0 0}
.mark::before,.digest::before{content:attr(data-letter);position:absolute;inset-inline-start:0}
.line{display:flex;align-items:center;flex-wrap:wrap;gap:.15rem .55rem;margin-top:.2rem}
.line,.count{unicode-bidi:plaintext;color:var(--ink-2);font-weight:400;font-size:.8125rem;font-variant-numeric:tabular-nums lining-nums}
.bar{display:inline-flex;gap:2px;width:5.25rem;flex:none}
.bar>i{flex-basis:0;min-width:3px;border-bottom:calc(var(--width) + 1px) var(--border-line) var(--line)}
main>section,footer>section{border-top:1px solid var(--rule);margin-top:2.5rem;padding-top:1.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:start;color:var(--ink-3);font-size:.8125rem;padding-bottom:.6rem}
th,td{padding:.45rem .6rem .45rem 0;text-align:start;vertical-align:top;border-top:1px solid var(--rule);font-weight:400}
thead th{border-top:0;font-weight:600;font-size:.75rem;color:var(--ink-3);white-space:nowrap}
tbody th{font:400 .9375rem/1.4 var(--serif);min-width:12rem}
.number{text-align:end;font-variant-numeric:tabular-nums lining-nums}
.claims td{text-align:end;font-variant-numeric:tabular-nums lining-nums}.claims td:first-child,thead th:first-child,.claims td[class]{text-align:start}
.claims td[class]{font:600 .75rem/1.25rem var(--sans);color:var(--letter);text-decoration:underline var(--text-line) var(--line) var(--width);text-decoration-skip-ink:none;text-underline-offset:4px}
abbr{text-decoration:none}
.marks,.thread,.labels,.method,.removed{list-style:none}
.mark{position:relative;padding-block:1rem 1.1rem;padding-inline-start:1.9rem;max-width:44rem;scroll-margin-top:1rem;font-size:.875rem;color:var(--ink-2)}
.mark+.mark{border-top:1px solid var(--rule)}
.mark:target{background:linear-gradient(90deg,var(--sunk),transparent);box-shadow:-1rem 0 0 var(--sunk)}
.mark>h3{display:inline;font:600 .875rem/1.4 var(--sans);color:var(--ink);margin:0}
.mark>bdi,.thread>li>bdi,.speeches bdi{font-weight:600;color:var(--ink)}
.deep{font-size:.75rem;color:var(--ink-3);margin-inline-start:.5rem}
time{color:var(--ink-3);font-size:.75rem;font-variant-numeric:tabular-nums}
.mark>blockquote{font:italic 400 .9375rem/1.5 var(--serif);color:var(--ink-2);margin:.35rem 0;overflow-wrap:anywhere}
.mark>blockquote:dir(rtl){font-style:normal}
.mark>blockquote a{text-decoration:none}
.mark>blockquote a::before{content:"\\201c"}.mark>blockquote a::after{content:"\\201d"}
.statement{font:500 1.0625rem/1.4 var(--serif);color:var(--ink)}
.body{font:400 .9375rem/1.5 var(--serif);color:var(--ink);overflow-wrap:anywhere;white-space:pre-line;unicode-bidi:plaintext}
.tags,.cites{font-size:.8125rem;color:var(--ink-3);overflow-wrap:anywhere}
.thread{margin-top:.7rem;font-size:.875rem}
.thread>li{padding:.1rem 0 .3rem .8rem;margin-inline-start:calc(var(--depth,0)*1.1rem);border-inline-start:1px solid var(--rule)}
.thread{color:var(--ink-2)}
.imagined{font-size:.6875rem;color:var(--ink-3);border:1px solid var(--rule);border-radius:3px;padding:0 .3em}
.hidden{color:var(--ink-3);font-size:.8125rem;font-style:italic}
.hidden[open]{font-style:normal}.hidden.open>summary{display:none}.hidden summary{cursor:pointer;font-style:italic}
.labels{display:flex;flex-direction:column;gap:.45rem;font-size:.875rem}.labels .chip{margin-inline-end:.3rem}
.method{font-size:.875rem;color:var(--ink-2);max-width:44rem;display:grid;gap:.3rem}
.record{margin-top:.9rem;font-size:.8125rem;color:var(--ink-3);overflow-wrap:anywhere}
code{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.92em}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tools{position:sticky;top:0;z-index:1;background:var(--paper);border-block:1px solid var(--rule);padding:.55rem 0;margin-bottom:1.5rem;font-size:.8125rem;color:var(--ink-2)}
.tools[hidden]{display:none}.living{scroll-padding-top:8rem}
.filters,.replay{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center}.replay{margin-top:.4rem}
.tools select,.tools button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--ink-3);border-radius:6px;min-height:1.875rem;padding:.1rem .55rem}
.tools select{max-width:14rem}
.tools label{display:inline-flex;gap:.4rem;align-items:center}
.replay label{flex:1 0 calc(100% - 8rem)}.replay input{flex:1;accent-color:var(--ink);min-height:1.5rem}
.tools output{color:var(--ink-3);font-variant-numeric:tabular-nums}
.tools :focus-visible,.wide:focus-visible{outline:2px solid var(--now);outline-offset:2px}
.off,.later{display:none!important}
.m.off,.m.later{display:inline!important;text-decoration:none}
.past .count:not(#past,.motion *),.past .line,.past .bar{visibility:hidden}
.m.lit{background:var(--sunk);box-shadow:0 0 0 2px var(--sunk)}
.digest.lit,tr.lit,.node.lit a,.mark.lit{background:var(--sunk)}
.speeches,.course{list-style:none;display:grid;gap:.6rem;font-size:.875rem}.course{gap:.25rem}
section>h3{font:600 1rem/1.35 var(--serif);margin:1rem 0 .5rem}
.chart{margin:0 0 1.75rem;max-width:44rem}.chart figcaption{font-size:.875rem;color:var(--ink-2);margin-bottom:.6rem}
.chart svg{display:block;direction:ltr;width:100%;height:auto;font:600 10px var(--sans);fill:var(--ink);margin-bottom:.8rem}
.chart .wide{max-width:26rem}
.part{stroke:var(--ink);stroke-width:1}.full{fill:var(--ink)}.empty{fill:none}
.p-dashed{fill:url(#p-dashed)}.p-dotted{fill:url(#p-dotted)}.p-double{fill:url(#p-double)}.p-wavy{fill:url(#p-wavy)}
.stripe{stroke:var(--ink);stroke-width:1.5;fill:none}.dot{fill:var(--ink)}.tag{fill:var(--paper)}.nothing{stroke:var(--rule)}
.chart .no{text-anchor:end;fill:var(--ink-3)}
.map{position:relative;width:var(--w);height:var(--h);margin:.75rem 0}
.map svg{position:absolute;inset:0;fill:none;stroke:var(--ink-3);stroke-width:1.5}
.map ol{list-style:none}
.map .b-against{stroke-dasharray:6 4}.map .b-neither{stroke-dasharray:1.5 4}
.node{position:absolute;left:var(--x);top:var(--y);width:var(--w);height:var(--h)}
.node a{display:block;height:100%;overflow:hidden;padding:.3rem .5rem;border:1px solid var(--rule);border-inline-start:3px solid var(--ink);border-radius:4px;text-decoration:none;font:400 .8125rem/1.3 var(--serif);background:var(--paper)}
.node.b-against a{border-inline-start-style:dashed}.node.b-neither a{border-inline-start-style:dotted}
.node b{display:block;font:600 .6875rem/1.35 var(--sans);color:var(--ink-2);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.node a:focus-visible{outline-offset:-2px}
/* A list item that goes has all after it counted again: thousands that go are no list items to the browser's layout. */
.mark{display:block}
/* Links lead to where a place was thought to be; the script goes on until it is there. Without one all is laid out. */
@media screen and (scripting:enabled){.long{scroll-behavior:auto}.long :is(main>section,.mark,.column>p,.beside){content-visibility:auto}.long main>section{contain-intrinsic-size:auto 40rem}.long .mark{contain-intrinsic-size:auto 9rem}
.long .column>p{contain-intrinsic-size:auto 12rem;padding-bottom:.5rem;margin-bottom:.6rem}.long .beside{contain-intrinsic-size:auto 1px}}
@media (max-width:59.99rem){.tools{position:static}.living{scroll-padding-top:0}.beside{display:none}.column{padding-inline-end:0;max-width:38.5rem}body{max-width:44rem;padding:1.5rem 1.25rem 3rem}}
@media (max-width:30rem){.column{font-size:1.125rem}.mark{padding-inline-start:0}.mark::before{position:static;margin-inline-end:.6rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`

const DARK = `:root{--paper:#16181b;--sunk:#1e2125;--ink:#ebe8e0;--ink-2:#c3c0b8;--ink-3:#9d9b95;--rule:#30343a;--now:#ff8f70}`

const PRINT = `
@page{size:A4;margin:16mm 15mm 18mm;
@bottom-right{content:counter(page) " PAGEOF " counter(pages);font:600 8pt var(--sans)}
@bottom-left{content:RECORD;font:8pt var(--sans);color:#64656a;white-space:nowrap}}
@media print{:root{--paper:#fff;--beside:50mm;--gap:9mm;color-scheme:light}
html{font-size:11.5px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0}
.column{font-size:13.4px;line-height:1.72;padding-inline-end:calc(var(--beside) + var(--gap))!important;max-width:none!important;orphans:2;widows:2}
.beside{display:block!important}
tr,.digest,.thread>li,.motion,.mark>.statement,.mark>blockquote{break-inside:avoid}
h2,h3,.mark>blockquote{break-after:avoid}.mark>blockquote{break-before:avoid}
.m{text-decoration-thickness:calc(var(--width)*.65)}
.marks{columns:2;column-gap:9mm}
.mark{padding:.7rem 0 .8rem}.mark::before{position:static;margin-inline-end:.6rem}
thead{display:table-header-group}
.wide{overflow:visible}
.mark:target,.n:target{background:none;box-shadow:none;color:var(--ink-3)}
.deep,.tools{display:none!important}
.map{width:auto;height:auto}.map svg{display:none}
.node{position:static;width:auto;height:auto;margin:0 0 1.5mm;margin-inline-start:calc(var(--depth)*7mm);break-inside:avoid}.node a{height:auto;background:none}
.chart{break-inside:avoid}.past .count,.past .line,.past .bar{visibility:visible}.lit{background:none!important;box-shadow:none!important}
a{text-decoration:none}}
`

/**
 * `head` is the server's own: digits and hex, safe in a style sheet, as are the file's own words; of the codebook only names that
 * stand above. Nothing else of a room must come here.
 */
export function styleSheet({ head, codebook }: Pick<Transcript, 'head' | 'codebook'>, w: Words): Html {
  const record = `"${w.record(Number(head.seq), head.hash.replace(/[^0-9a-f]/g, '').slice(0, 24))}"`
  const dark = `@media screen and (prefers-color-scheme:dark){${DARK}\n${looks(codebook, 3)}}`
  const print = PRINT.replace('RECORD', record).replace('PAGEOF', w.pageOf)
  return new Html(cssInAscii(`<style>${SHEET}${looks(codebook, 0)}\n${dark}${print}</style>`))
}
