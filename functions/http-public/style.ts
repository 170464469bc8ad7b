/** The one style sheet of the public pages; its name holds a digest of it, so that it can be kept for ever. */
import { createHash } from 'node:crypto'

const text = `:root {
  --paper: #F5F1E9; --card: #FFFFFF; --line: #EAE3D7; --control: #8F8477;
  --ink: #25201B; --ink-soft: #574E45; --ink-faint: #6C6257;
  --face: -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1rem/1.625 var(--face); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 60rem; padding: 24px 16px 40px; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd, pre { margin: 0; padding: 0; }
h1 { font-size: 2rem; line-height: 2.375rem; font-weight: 600; }
h2 { margin-top: 40px; font-size: 1.375rem; line-height: 1.875rem; font-weight: 600; }
h3 { margin-top: 24px; font-size: 1rem; line-height: 1.5rem; font-weight: 400; color: var(--ink-soft); }
p { margin-top: 8px; max-width: 36em; }
a { color: inherit; text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 6px; }
.keep { display: inline-block; }
.lead { font-size: 1.0625rem; color: var(--ink-soft); }
.note, footer { font-size: .875rem; line-height: 1.375rem; color: var(--ink-faint); }
.demo { display: inline-block; padding: 0 5px; border: 1px solid var(--control); border-radius: 4px; font-size: .75rem; line-height: 1.125rem; font-weight: 400; color: var(--ink-faint); white-space: nowrap; vertical-align: .1em; }
.slip { margin-top: 12px; padding: 16px; background: var(--card); border-radius: 14px; box-shadow: 0 1px 2px rgba(70, 52, 28, .05); }
.slip > p:first-child { margin-top: 0; }
.places { list-style: none; padding: 0 16px; }
.places > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; padding: 12px 0; }
.places > li + li { border-top: 1px solid var(--line); }
.place { flex: 1 1 8rem; min-width: 0; padding: 4px 12px 4px 0; }
.name { display: block; font-size: 1.0625rem; line-height: 1.5rem; font-weight: 500; }
.where { display: block; font-size: .875rem; line-height: 1.25rem; color: var(--ink-soft); }
.call { display: inline-flex; align-items: center; min-height: 44px; padding: 0 14px; border: 1px solid var(--control); border-radius: 10px; text-decoration: none; font-weight: 500; white-space: nowrap; }
.calls { list-style: none; margin-top: 12px; }
footer { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); }
footer a, .plain { display: inline-flex; align-items: center; min-height: 44px; }
code, pre { font: .875rem/1.375rem ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
pre { margin-top: 4px; padding: 12px; white-space: pre-wrap; background: var(--paper); border-radius: 10px; }
dt { margin-top: 12px; font-size: .875rem; line-height: 1.25rem; color: var(--ink-soft); }
.card { display: flex; align-items: center; width: 136mm; max-width: 100%; aspect-ratio: 136 / 92; margin-top: 24px; padding: 6mm; background: #FFF; border: 1px dashed var(--control); border-radius: 14px; }
.card-code { flex: none; width: 62mm; max-width: 45%; height: auto; }
.card-words { flex: 1 1 0; min-width: 0; padding-left: 6mm; }
.card-name { font-size: clamp(1.25rem, 5vw, 1.75rem); line-height: 1.25; font-weight: 600; }
.bars { width: 100%; max-width: 30rem; border-collapse: collapse; font-size: .875rem; }
.bars caption { text-align: left; }
.bars th { width: 3rem; text-align: left; font-weight: 400; }
.bars td:last-child { width: 4.5rem; text-align: right; }
.bars rect { fill: var(--ink-soft); }
.sheet { max-width: 210mm; padding: 8mm; background: #FFFFFF; color: #000; }
.sheet-page { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 55mm; margin-top: 8mm; }
.door-slip { display: flex; align-items: center; overflow: hidden; padding: 2mm 3mm; border: 0.25mm dashed #767676; margin: 0 -0.25mm -0.25mm 0; }
.door-code { flex: none; width: 36mm; height: 36mm; }
.door-words { min-width: 0; padding-left: 2mm; }
.door-words p { margin-top: 0.6mm; }
.door-place, .door-how { font-size: 7.5pt; line-height: 10pt; }
.door-name { margin-top: 0; font-size: 13pt; line-height: 16pt; }
.door-letters { font: 700 17pt/22pt ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; white-space: nowrap; }
@media (max-width: 47.99rem) { .sheet-page { grid-template-columns: 1fr; } }
@media (min-width: 48rem) {
  body { padding: 40px 32px 64px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 24px; align-items: start; }
}
@media print {
  @page { margin: 16mm; }
  @page sheet { size: A4; margin: 8mm; }
  html, body, .slip, pre { background: none; box-shadow: none; color: #000; }
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  .slip { padding: 0; border-radius: 0; }
  .call { min-height: 0; padding: 0; border: 0; }
  .places > li, .slip { break-inside: avoid; }
  .places { break-inside: auto; }
  .places > li { padding: 6pt 0; }
  h2, h3 { break-after: avoid; }
  .card { height: 92mm; aspect-ratio: auto; margin: 0; border-radius: 0; break-inside: avoid; }
  .card-name { font-size: 1.75rem; }
  .card .note { color: #000; }
  .screen, .sheet-note { display: none; }
  .sheet { page: sheet; }
  .sheet-page { grid-template-columns: 97mm 97mm; margin: 0; break-after: page; }
  .sheet-page:last-child { break-after: auto; }
}
`

const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)

export const style = { path: `/style-${digest}.css`, text }
