// The shipped house layout: one blank line between paragraphs, furniture lines in the house's own form,
// no newline at the end. Its text is an ordinary Liquid template, as users write their own.

/** Name under which failures mention it. */
export const houseTemplateName = 'house';

/** The template. Paragraphs come in the layout's order; a line that cannot be read goes out as it is. */
export const houseTemplate = `{%- if isDraft -%}
{{ draftMark }}

{% endif -%}
{%- for paragraph in paragraphs -%}
{%- unless forloop.first %}

{% endunless -%}
{%- if paragraph.parts and paragraph.isComplete -%}
{{ paragraph.parts | join: '>' }}
{%- elsif paragraph.date and paragraph.isComplete -%}
{%- case script -%}
{%- when 'Hans' -%}更新时间：{{ paragraph.date }}
{%- when 'Hant' -%}更新時間：{{ paragraph.date }}
{%- else -%}Updated : {{ paragraph.date }}
{%- endcase -%}
{%- elsif paragraph.name and paragraph.isComplete -%}
{%- case script -%}
{%- when 'Hans' -%}来源：（ {{ paragraph.name }} ）
{%- when 'Hant' -%}來源：（ {{ paragraph.name }} ）
{%- else -%}By ( {{ paragraph.name }} )
{%- endcase -%}
{%- else -%}
{{ paragraph.text }}
{%- endif -%}
{%- endfor -%}
`;
