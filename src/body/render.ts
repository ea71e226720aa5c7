import { headingIds } from './heading-ids.ts';
import { escapeHtml } from './html.ts';
import { parseEntryLink } from './links.ts';
import { isComponentName } from './components.ts';
import type { Mention } from '../domain/entry.ts';
import type { Footnote, Heading, RenderedText, Segment } from './segment.ts';
import { startOf, textOf, type Node } from './tree.ts';

const wordPattern = /\S+/g;
const spacePattern = /\s+/g;

/** Tags around what a node holds, for the nodes that need no more than that. */
const tags: Record<string, string> = { paragraph: 'p', emphasis: 'em', strong: 'strong', delete: 'del', blockquote: 'blockquote' };

/**
 * Text that `checkBody` has passed, as HTML and calls. Only what stands here can reach a page: there is no way
 * through for HTML that an editor wrote.
 */
export function renderBody(root: Node): RenderedText {
  return new Renderer(root).text();
}

class Renderer {
  readonly #root: Node;
  readonly #ids: Map<Node, string>;
  readonly #definitions = new Map<string, Node>();
  readonly #numbers = new Map<string, Footnote>();
  readonly #mentions: Mention[] = [];
  readonly #headings: Heading[] = [];

  constructor(root: Node) {
    this.#root = root;
    this.#ids = headingIds(root);
    for (const node of root.children ?? []) if (node.type === 'footnoteDefinition') this.#definitions.set(node.identifier ?? '', node);
  }

  text(): RenderedText {
    const segments = this.#render(this.#root.children ?? []);
    // A footnote may refer to another: the list grows while it is drawn.
    for (const [label, note] of this.#numbers) note.segments = this.#render(this.#definitions.get(label)?.children ?? []);
    const text = (this.#root.children ?? []).map(blockText).join(' ');
    return {
      body: { segments, headings: this.#headings, footnotes: [...this.#numbers.values()] },
      mentions: this.#mentions,
      anchors: this.#headings.map(({ id }) => id),
      length: { words: text.match(wordPattern)?.length ?? 0, characters: text.replace(spacePattern, '').length },
    };
  }

  #render(nodes: Node[]): Segment[] {
    const out: Segment[] = [];
    this.#all(nodes, (segment) => {
      const last = out.length - 1;
      const before = out[last];
      if (typeof segment === 'string' && typeof before === 'string') out[last] = before + segment;
      else if (segment !== '') {
        // The mark of a source clings to the figure before it, however the sentence was typed.
        if (typeof before === 'string' && isSource(segment)) out[last] = before.trimEnd();
        out.push(segment);
      }
    });
    return out;
  }

  #all(nodes: Node[], emit: (segment: Segment) => void): void {
    for (const node of nodes) this.#one(node, emit);
  }

  #wrap(open: string, node: Node, close: string, emit: (segment: Segment) => void): void {
    emit(open);
    this.#all(node.children ?? [], emit);
    emit(close);
  }

  #one(node: Node, emit: (segment: Segment) => void): void {
    const tag = tags[node.type];
    if (tag) return this.#wrap(`<${tag}>`, node, `</${tag}>`, emit);
    switch (node.type) {
      case 'text':
        return emit(escapeHtml(node.value ?? ''));
      case 'inlineCode':
        return emit(`<code>${escapeHtml(node.value ?? '')}</code>`);
      case 'code':
        return emit(`<pre><code>${escapeHtml(node.value ?? '')}</code></pre>`);
      case 'break':
        return emit('<br>');
      case 'thematicBreak':
        return emit('<hr>');
      case 'heading':
        return this.#heading(node, emit);
      case 'list':
        return this.#list(node, emit);
      case 'link':
        return this.#link(node, emit);
      case 'table':
        return this.#table(node, emit);
      case 'footnoteReference':
        return this.#footnoteReference(node, emit);
      case 'footnoteDefinition':
        return;
      default:
        return this.#component(node, emit);
    }
  }

  #heading(node: Node, emit: (segment: Segment) => void): void {
    const depth = node.depth ?? 2;
    const id = this.#ids.get(node) ?? '';
    this.#headings.push({ depth, id, text: textOf(node) });
    this.#wrap(`<h${depth} id="${escapeHtml(id)}">`, node, `</h${depth}>`, emit);
  }

  #list(node: Node, emit: (segment: Segment) => void): void {
    const tag = node.ordered ? 'ol' : 'ul';
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
    emit(`<${tag}${start}>`);
    for (const item of node.children ?? []) {
      emit('<li>');
      for (const child of item.children ?? []) {
        // Items of a tight list hold their text without a paragraph.
        if (child.type === 'paragraph' && !node.spread && !item.spread) this.#all(child.children ?? [], emit);
        else this.#one(child, emit);
      }
      emit('</li>');
    }
    emit(`</${tag}>`);
  }

  #link(node: Node, emit: (segment: Segment) => void): void {
    const url = node.url ?? '';
    const target = parseEntryLink(url);
    if (!target) {
      const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
      const external = url.startsWith('https:') ? ' class="external"' : '';
      return this.#wrap(`<a href="${escapeHtml(url)}"${title}${external}>`, node, '</a>', emit);
    }
    this.#mentions.push({ kind: 'entry', name: target.entry, ...(target.anchor === undefined ? {} : { anchor: target.anchor }), ...startOf(node) });
    emit({ ...target, segments: this.#render(node.children ?? []) });
  }

  #table(node: Node, emit: (segment: Segment) => void): void {
    const row = (cells: Node[], tag: string) => {
      emit('<tr>');
      cells.forEach((cell, index) => {
        const align = node.align?.[index];
        const side = align === 'right' ? ' class="end"' : align === 'center' ? ' class="middle"' : '';
        this.#wrap(`<${tag}${side}>`, cell, `</${tag.split(' ')[0]}>`, emit);
      });
      emit('</tr>');
    };
    const [head, ...rows] = node.children ?? [];
    emit('<div class="table-scroll" tabindex="0"><table><thead>');
    row(head?.children ?? [], 'th scope="col"');
    emit('</thead><tbody>');
    for (const { children } of rows) row(children ?? [], 'td');
    emit('</tbody></table></div>');
  }

  #footnoteReference(node: Node, emit: (segment: Segment) => void): void {
    const label = node.identifier ?? '';
    const note = this.#numbers.get(label) ?? { number: this.#numbers.size + 1, references: 0, segments: [] };
    note.references++;
    this.#numbers.set(label, note);
    const copy = note.references > 1 ? `-${note.references}` : '';
    emit(`<sup class="note"><a href="#note-${note.number}" id="note-from-${note.number}${copy}">${note.number}</a></sup>`);
  }

  #component(node: Node, emit: (segment: Segment) => void): void {
    const name = node.name ?? '';
    if (!isComponentName(name)) throw new Error(`renderBody: ${node.type} ${name} has not been checked`);
    const props = Object.fromEntries((node.attributes ?? []).map(({ name: key = '', value }) => [key, typeof value === 'string' ? value : '']));
    const at = startOf(node);
    const source = name === 'Source' ? props.id : props.source;
    if (source) this.#mentions.push({ kind: 'source', name: source, ...at });
    if (props.dataset) this.#mentions.push({ kind: 'data', name: props.dataset, data: dataOf(props), ...at });
    const picture = props.src ?? props.poster;
    if (picture) this.#mentions.push({ kind: 'picture', name: picture, ...at });
    emit({ component: name, props, segments: this.#render(node.children ?? []) });
  }
}

const dataOf = ({ series, period, indicator }: Record<string, string>): Mention['data'] => ({ ...(series ? { series } : {}), ...(period ? { period } : {}), ...(indicator ? { indicator } : {}) });

const isSource = (segment: Segment): boolean => typeof segment === 'object' && 'component' in segment && segment.component === 'Source';

/** Text of a block with a space between its parts, for counting. */
const blockText = (node: Node): string =>
  node.children && node.type !== 'paragraph' && node.type !== 'heading' ? node.children.map(blockText).join(' ') : textOf(node);
