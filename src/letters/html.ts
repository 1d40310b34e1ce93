import { escapeHtml } from './escape-html.ts';
import type { Fact, Letter, Part } from './letter.ts';
import { mailTypography } from './mail-typography.ts';

// Mail readers know neither style sheets nor much of the rest: styles lie on each element.
const LIMESTONE = '#f1ede3';
const CREAM = '#fbf9f4';
const INK = '#1d1f22';
const FADED_INK = '#565a61';
const SASH = '#a3202f';
const LINE = '#d8d1c0';

const BODY = `margin:0;padding:0;background:${LIMESTONE};color:${INK};font:17px/1.5 Georgia,'Times New Roman',serif;overflow-wrap:anywhere`;
const SHEET = `max-width:34em;margin:0 auto;padding:28px 24px 36px;background:${CREAM};border-top:6px solid ${SASH}`;
const PARAGRAPH = 'margin:0 0 16px';
const SMALL = `margin:0 0 12px;color:${FADED_INK};font-size:15px`;

/** A letter as an HTML document. */
export function htmlOf({ subject, parts, site }: Letter): string {
  const signature = `<p style="margin:32px 0 0;color:${FADED_INK};font-size:15px">${escapeHtml(site.name)}<br><a style="color:${FADED_INK}" href="${escapeHtml(site.url)}">${escapeHtml(site.url)}</a></p>`;
  return [
    '<!doctype html>',
    '<html lang="fr-CA">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say(subject)}</title></head>`,
    `<body style="${BODY}">`,
    `<div style="${SHEET}">`,
    ...parts.map(htmlOfPart),
    signature,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function say(text: string): string {
  return escapeHtml(mailTypography(text));
}

function htmlOfPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return `<p style="${PARAGRAPH}">${say(part.text)}</p>`;
    case 'title':
      return `<h2 style="margin:28px 0 8px;font-size:19px;line-height:1.3">${say(part.text)}</h2>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:22px">${part.items.map((item) => `<li style="margin:0 0 6px">${say(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table style="margin:0 0 16px;border-collapse:collapse">${part.rows.map(row).join('')}</table>`;
    case 'quote':
      return `<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${SASH};white-space:pre-wrap">${escapeHtml(part.text)}</blockquote>`;
    case 'button':
      return `<p style="margin:24px 0"><a style="display:inline-block;padding:12px 20px;background:${SASH};color:#ffffff;text-decoration:none;font-weight:bold" href="${escapeHtml(part.url)}">${say(part.label)}</a></p>`;
    case 'entry':
      return `<p style="margin:0;padding:14px 0 0;border-top:1px solid ${LINE}">${[entryTitle(part), ...part.lines.map(say)].join('<br>')}</p><p style="margin:0;padding:2px 0 16px;color:${FADED_INK};font-size:15px">${part.details.map(say).join('<br>')}</p>`;
    case 'small':
      return `<p style="${SMALL}">${say(part.text)}</p>`;
    case 'link':
      return `<p style="${SMALL}"><a style="color:${FADED_INK}" href="${escapeHtml(part.url)}">${say(part.label)}</a></p>`;
  }
}

function entryTitle({ title, url }: Extract<Part, { kind: 'entry' }>): string {
  return `<a style="color:${SASH};font-size:19px;line-height:1.3;font-weight:bold" href="${escapeHtml(url)}">${say(title)}</a>`;
}

function row([label, value]: Fact): string {
  const said = typeof value === 'string' ? say(value) : escapeHtml(value.typed);
  return `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;vertical-align:top;overflow-wrap:normal;font-weight:normal;color:${FADED_INK}">${say(label)}</th><td style="padding:4px 0;vertical-align:top">${said}</td></tr>`;
}
