import { fault, type Fault } from '../domain/finding.ts';
import { bodyComponents, componentNames, isComponentName, type BodyComponent, type ComponentName } from './components.ts';
import { hintAt, judge } from './field-faults.ts';
import { headingIds } from './heading-ids.ts';
import { checkLink, checkWebAddress } from './links.ts';
import { startOf, textOf, type Attribute, type Node } from './tree.ts';

const plain = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'break', 'thematicBreak',
  'blockquote', 'list', 'table', 'tableRow', 'tableCell', 'footnoteDefinition']);

const unsupported: Record<string, string> = {
  definition: 'A link definition', linkReference: 'A link by reference', yaml: 'A second front matter', toml: 'TOML', math: 'A formula', inlineMath: 'A formula',
};

interface Context {
  faults: Fault[];
  anchors: Map<string, unknown>;
  footnotes: Set<string>;
  headingDepth: number;
  insideLink: boolean;
}

/** Everything in a parsed text that an editor may not write. A text without a fault holds only what `render` knows. */
export function checkBody(root: Node): Fault[] {
  const context: Context = {
    faults: [],
    anchors: new Map([...headingIds(root).values()].map((id) => [id, true])),
    footnotes: new Set((root.children ?? []).filter((node) => node.type === 'footnoteDefinition').map((node) => node.identifier ?? '')),
    headingDepth: 1,
    insideLink: false,
  };
  visit(root, context);
  return context.faults;
}

function visit(node: Node, context: Context): void {
  const report = (...[rule, at, values]: Parameters<typeof fault>) => context.faults.push(fault(rule, at, values));
  const at = startOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return void report('mdx-import-export', at);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return void report('mdx-expression', at);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return visitElement(node, context);
    case 'html':
      return void report(node.value?.startsWith('<!--') ? 'html-comment' : 'html-raw', at, { name: /[a-z][\w-]*/i.exec(node.value ?? '')?.[0] ?? '', known: componentNames.join(', ') });
    case 'image':
    case 'imageReference':
      return void report('picture-markdown', at);
    case 'heading':
      checkHeading(node, context);
      break;
    case 'link':
      if (context.insideLink) report('link-nested', at);
      context.faults.push(...checkLink(node.url ?? '', textOf(node), at, context.anchors));
      for (const child of node.children ?? []) visit(child, { ...context, insideLink: true });
      return;
    case 'text':
      return checkFootnoteText(node, context);
    case 'footnoteReference':
      if (!context.footnotes.has(node.identifier ?? '')) report('footnote-unknown', at, { label: node.label ?? node.identifier ?? '' });
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean') report('markdown-unsupported', at, { what: 'A task list' });
      break;
    default:
      if (!plain.has(node.type)) return void report('markdown-unsupported', at, { what: unsupported[node.type] ?? node.type });
  }
  for (const child of node.children ?? []) visit(child, context);
}

/** A reference without a footnote is plain text to the parser. */
function checkFootnoteText(node: Node, context: Context): void {
  const { line, column } = startOf(node);
  for (const { index, 1: label = '' } of (node.value ?? '').matchAll(/\[\^([^\]\s]{1,60})\]/g)) {
    const before = (node.value ?? '').slice(0, index).split('\n');
    const at = before.length === 1 ? { line, column: column + index } : { line: line + before.length - 1, column: 1 };
    context.faults.push(fault('footnote-unknown', at, { label }));
  }
}

function checkHeading(node: Node, context: Context): void {
  const level = node.depth ?? 1;
  const at = startOf(node);
  if (level === 1) context.faults.push(fault('heading-first', at));
  else if (level > context.headingDepth + 1)
    context.faults.push(fault('heading-skip', at, { level: String(level), before: String(context.headingDepth), right: String(context.headingDepth + 1) }));
  if (textOf(node).trim() === '') context.faults.push(fault('heading-empty', at));
  context.headingDepth = Math.max(2, level);
}

function visitElement(node: Node, context: Context): void {
  const at = startOf(node);
  const name = node.name ?? '';
  const known = componentNames.join(', ');
  if (!isComponentName(name)) {
    context.faults.push(/^[a-z]|^$/.test(name) ? fault('html-raw', at, { name, known }) : fault('component-unknown', at, { name, known }));
    return;
  }
  const component: BodyComponent = bodyComponents[name];
  const isBlock = node.type === 'mdxJsxFlowElement';
  if (component.place === 'block' && !isBlock) context.faults.push(fault('component-not-block', at, { name }));
  if (component.place === 'inline' && isBlock) context.faults.push(fault('component-not-inline', at, { name }));
  if (name === 'Source' && context.insideLink) context.faults.push(fault('link-nested', at));
  checkAttributes(node, name, component, context);
  checkContent(node, name, component, context);
}

function checkContent(node: Node, name: ComponentName, component: BodyComponent, context: Context): void {
  const children = node.children ?? [];
  const at = startOf(node);
  if (component.content === 'none' && children.length > 0) context.faults.push(fault('component-not-empty', at, { name }));
  if (component.content !== 'none' && children.length === 0) context.faults.push(fault('component-empty', at, { name }));
  if (component.content === 'figures') {
    const stranger = children.find((child) => child.name !== 'Figure');
    if (stranger) context.faults.push(fault('component-figures-only', startOf(stranger), { name }));
  }
  for (const child of children) visit(child, context);
}

function checkAttributes(node: Node, name: ComponentName, component: BodyComponent, context: Context): void {
  const values: Record<string, string> = {};
  const at = startOf(node);
  const place = (attribute: Attribute) => attribute.position?.start ?? at;
  const allowed = Object.keys(component.attributes.shape);
  for (const attribute of node.attributes ?? []) {
    const { name: key = '', value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || (typeof value !== 'string' && value !== null)) context.faults.push(fault('mdx-spread', place(attribute)));
    else if (!allowed.includes(key)) context.faults.push(fault('attribute-unknown', place(attribute), { name, attribute: key, known: allowed.join(', ') }));
    else if (Object.hasOwn(values, key)) context.faults.push(fault('attribute-twice', place(attribute), { attribute: key }));
    else {
      values[key] = value ?? '';
      if (/^https:\S*$/i.test(values[key])) context.faults.push(...checkWebAddress(values[key], place(attribute)));
    }
  }
  const spread = (node.attributes ?? []).some((attribute) => attribute.type !== 'mdxJsxAttribute');
  for (const issue of judge(component.attributes, values).issues ?? []) {
    const key = String(issue.path[0] ?? '');
    const hint = hintAt(component.attributes, issue.path);
    const own = node.attributes?.find((attribute) => attribute.name === key);
    if (own) context.faults.push(...attributeFault(name, key, issue.message, hint, place(own), own));
    else if (!spread) context.faults.push(fault('attribute-missing', at, { name, attribute: key, hint }));
  }
}

function attributeFault(name: string, attribute: string, message: string, hint: string, at: { line: number; column: number }, own: Attribute): Fault[] {
  if (typeof own.value !== 'string' && own.value !== null) return [];
  const isPicture = attribute === 'src' || attribute === 'poster';
  if (isPicture) return [fault('picture-path', at, { src: String(own.value ?? '') })];
  return [fault('attribute-invalid', at, { name, attribute, detail: message.replace(/\.$/, ''), hint })];
}
