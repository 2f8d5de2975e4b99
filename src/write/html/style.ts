/** Colours as hues, so that the light and the dark scheme share them. */
const hues = {
  header: 265,
  number: 225,
  citation: 205,
  date: 35,
  task: 150,
  deadline: 12,
  unit: 125,
  contact: 320,
  diagnostic: 50,
}

const kinds = Object.entries(hues)
  .map(([kind, hue]) => `.${kind} { --hue: ${hue}; }`)
  .join('\n')

/** The style sheet of the report. Nothing in it loads anything. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --panel: #f6f7f9; --ink: #1a1c20; --faint: #5c6370; --line: #d5d9e0; --link: #1f4fa3;
  --mark-light: 90%; --mark-full: 80%; --chip-light: 34%; --chip-ink: #fff; --target: #fff3a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16181c; --panel: #1e2126; --ink: #e6e8ec; --faint: #a0a7b4; --line: #383d46; --link: #8db4ff;
    --mark-light: 22%; --mark-full: 40%; --chip-light: 74%; --chip-ink: #111317; --target: #5a4d00;
  }
}
${kinds}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; overflow-wrap: anywhere; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
th[aria-sort=ascending] button::after { content: " ▲"; }
th[aria-sort=descending] button::after { content: " ▼"; }
details.picture { padding: .4rem 1.25rem; border-bottom: 1px solid var(--line); }
details.picture summary { cursor: pointer; font-weight: 600; }
.scroll { overflow-x: auto; padding: .5rem 0; }
svg { font: 12.5px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; display: block; }
svg text { fill: var(--ink); }
.time-line line { stroke: var(--line); }
.time-line .month text, .matrix .task-id { fill: var(--faint); }
.time-line .day { font-weight: 700; }
.time-line circle, .time-line rect { fill: hsl(12 60% 50%); }
.time-line .target circle, .time-line .target rect { fill: hsl(215 55% 50%); }
.time-line rect { opacity: .5; }
.matrix .band { fill: var(--panel); }
.matrix .lead { fill: hsl(150 55% 38%); }
.matrix .support { fill: none; stroke: hsl(190 60% 42%); stroke-width: 2.5; }
.skip { position: absolute; left: -200vw; }
.skip:focus { left: .5rem; top: .5rem; background: var(--page); padding: .5rem; z-index: 3; }
header { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); }
header p { margin: .25rem 0; color: var(--faint); overflow-wrap: anywhere; }
.jump { position: sticky; top: 0; z-index: 2; display: flex; gap: 1.25rem; padding: .5rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); }
#outline, #text, #model { padding: 1rem 1.25rem; min-width: 0; scroll-margin-top: 3rem; }
#outline ul { list-style: none; margin: 0; padding-left: .9rem; font-size: .9rem; }
#outline > ul, #outline details > ul { padding-left: 0; }
#outline li { margin: .25rem 0; }
#outline a { text-decoration: none; }
#outline a:hover { text-decoration: underline; }
#outline, #model { background: var(--panel); }
#text > * { max-width: 46rem; }
#text p, #text h3, #text h4, #text h5, #text h6 { margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
#text h4, #text h5, #text h6 { font-size: 1rem; }
#text .page { color: var(--faint); font-size: .8rem; border-top: 1px dashed var(--line); margin-top: 1.5rem; padding-top: .25rem; }
#text .table { max-width: none; overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .92rem; }
caption { text-align: left; color: var(--faint); font-size: .8rem; padding-bottom: .25rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; vertical-align: top; text-align: left; white-space: pre-wrap; overflow-wrap: break-word; min-width: 3rem; }
th, tr.group td { background: var(--panel); }
.mark { color: inherit; background: hsl(var(--hue) 70% var(--mark-light)); border-radius: 3px; text-decoration: underline; text-decoration-color: hsl(var(--hue) 60% 50%); text-underline-offset: .2em; }
.mark.outer { text-decoration: none; background: none; border-bottom: 2px solid hsl(var(--hue) 60% var(--mark-full)); border-radius: 0; }
.mark.outer.task { border-bottom: 0; }
.mark.noted { text-decoration: underline wavy hsl(50 80% 45%); }
.mark, .anchor, #model li, #model h3 { scroll-margin-top: 5rem; }
.chip { display: inline-block; font: 600 .68rem/1.5 system-ui, sans-serif; padding: 0 .4em; margin-right: .25em; border-radius: .7em; white-space: nowrap; text-decoration: none; background: hsl(var(--hue) 45% var(--chip-light)); color: var(--chip-ink); }
a.chip:hover { text-decoration: underline; }
.mark:target, .mark.outer:target, #model li:target { background: var(--target); outline: 3px solid hsl(var(--hue, 45) 80% 50%); }
.hidden-char { border: 1px solid currentColor; border-radius: 3px; font: .7rem/1 monospace; padding: 0 .15em; }
#model ul { list-style: none; margin: 0; padding: 0; }
#model li { padding: .5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
#model .value { white-space: pre-line; unicode-bidi: isolate; }
#model dl { margin: .25rem 0 0; font-size: .88rem; }
#model dl div { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0 .6rem; }
#model dt { color: var(--faint); }
#model dd { margin: 0; }
.index { display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin: 0; font-size: .9rem; }
@media (min-width: 46rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(17rem, 2fr); }
  #outline { grid-column: 1 / -1; }
  #model { border-left: 1px solid var(--line); position: sticky; top: 2.6rem; align-self: start; max-height: calc(100vh - 2.6rem); overflow: auto; }
}
@media (min-width: 75rem) {
  .columns { grid-template-columns: 15rem minmax(0, 1fr) 27rem; }
  #outline { grid-column: auto; border-right: 1px solid var(--line); position: sticky; top: 2.6rem; align-self: start; max-height: calc(100vh - 2.6rem); overflow: auto; min-height: calc(100vh - 2.6rem); }
}
@media print { .jump, .skip { display: none; } #model, #outline { position: static; max-height: none; } }
`
