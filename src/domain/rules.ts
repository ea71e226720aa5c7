/**
 * Every rule that can refuse something, by its permanent id, with its wording in English.
 * Translations stand in `i18n/findings/`. `{name}` is replaced by the finding's value of that name.
 * An id is never reused for another meaning.
 */
interface Rule {
  severity: 'error' | 'warning';
  message: string;
  fix: string;
}

const error = (message: string, fix: string): Rule => ({ severity: 'error', message, fix });

export const rules = {
  // The file itself
  'file-empty': error('The file is empty.', 'Write the front matter and the text, or delete the file.'),
  'file-too-large': error('The file has {bytes} bytes; at most {limit} are allowed.', 'Divide the text into several entries.'),
  'file-not-utf8': error('The file is not valid UTF-8.', 'Save it again with the encoding UTF-8.'),
  'file-byte-order-mark': error('The file begins with a byte order mark.', 'Save it as UTF-8 without BOM.'),
  'file-link': error('This is a symbolic link.', 'Put the file itself here.'),
  'file-unexpected': error('No file of this name belongs here.', 'An entry holds index.LANGUAGE.mdx files and pictures (jpg, png, webp, avif). Rename or remove this file.'),
  'file-name': error('“{name}” is not a name that every system can hold.', 'Use lower-case letters a to z, digits, hyphens and one dot; at most 60 characters; no name that Windows reserves.'),
  'file-name-collision': error('“{name}” differs from “{other}” only in capitals or in the form of its characters.', 'Rename one of the two.'),
  'collection-unknown': error('There is no collection “{name}”.', 'Use one of: {known}.'),
  'locale-unknown': error('The portal has no language “{name}”.', 'Use one of: {known}; or add the language to content/portal.yaml.'),
  'entry-empty': error('The entry has no text in any language.', 'Add index.{source}.mdx, or remove the folder.'),

  // Characters and lines
  'character-control': error('A control character ({code}) stands here.', 'Delete it. It cannot be seen; delete the two characters around it and type them again.'),
  'character-bidi': error('A character that reverses the reading order ({code}) stands here.', 'Delete it; the direction is set by the portal.'),
  'character-invisible': error('An invisible character ({code}) stands here.', 'Delete it.'),
  'character-private': error('A character without a common meaning ({code}) stands here.', 'Replace it by the ordinary character.'),
  'text-not-nfc': error('The text is not in Unicode form NFC.', 'Type “{nfc}” again, or save the file with the normal form NFC.'),
  'character-marks': error('{count} marks stand on one letter here.', 'At most {limit} are allowed; type the word again.'),
  'text-too-heavy': error('The file holds more than {limit} lines, tags and marks such as * [ | and <.', 'Divide the text into several entries; put a long table among the data.'),
  'line-too-long': error('The line has {length} characters; at most {limit} are allowed.', 'Divide the paragraph.'),
  'nesting-too-deep': error('Quotes, lists, brackets or components stand more than {limit} deep here.', 'Write it flatter.'),
  'delimiter-run': error('“{character}” stands {length} times in a row.', 'At most {limit} are allowed; remove the rest.'),
  'title-mixed-script': error('The word “{word}” mixes letters of different scripts that look alike.', 'Type the word again with one keyboard.'),

  // Front matter
  'front-matter-missing': error('The file does not begin with front matter.', 'The first line must be ---, then the fields, then ---.'),
  'front-matter-open': error('The front matter is not closed.', 'Put a line --- after the last field.'),
  'front-matter-toml': error('The front matter is written as TOML (+++).', 'Write it as YAML between two lines ---.'),
  'yaml-syntax': error('The YAML cannot be read: {detail}.', 'Correct the line; put text that holds “: ”, “#” or a quotation mark between double quotes.'),
  'yaml-alias': error('Anchors and aliases (& and *) are not allowed.', 'Write the value out; put text that begins with & or * between quotes.'),
  'yaml-tag': error('Tags (!…) are not allowed.', 'Write the value without a tag; put text that begins with ! between quotes.'),
  'yaml-merge': error('Merge keys (<<) are not allowed.', 'Write the fields out.'),
  'yaml-directive': error('YAML directives and several documents in a file are not allowed.', 'Leave one list of fields.'),
  'yaml-not-fields': error('A list of fields is expected here.', 'Write lines of the form field: value.'),
  'yaml-key-twice': error('The field “{field}” stands twice.', 'Remove one of the two.'),
  'yaml-too-deep': error('Fields stand more than {limit} deep here.', 'Write them flatter.'),
  'field-unknown': error('There is no field “{field}” here.', 'Use one of: {known}.'),
  'field-shared': error('“{field}” belongs to the source language only.', 'Remove it here; the value in {source} counts for all languages.'),
  'field-missing': error('The field “{field}” is missing.', 'Add {field}: {hint}'),
  'field-invalid': error('“{field}” is not right: {detail}.', '{hint}'),

  // Body
  'mdx-syntax': error('The text cannot be read from here: {detail}.', 'Close what is open; write &lt; and &#123; for the characters < and {.'),
  'mdx-import-export': error('import and export are not allowed.', 'Remove the line; components are there without import.'),
  'mdx-expression': error('Braces with code are not allowed.', 'Write the value as text; write &#123; for the character {.'),
  'mdx-spread': error('Attributes in braces are not allowed.', 'Write each attribute as name="value".'),
  'html-raw': error('The HTML element <{name}> is not allowed.', 'Use Markdown, or one of the components: {known}.'),
  'html-comment': error('HTML comments are not allowed.', 'Remove the comment.'),
  'component-unknown': error('There is no component <{name}>.', 'Use one of: {known}.'),
  'component-not-block': error('<{name}> stands within a line of text.', 'Put it on a line of its own, with an empty line before and after it.'),
  'component-not-inline': error('<{name}> stands on a line of its own.', 'Put it into the sentence, right after what it refers to.'),
  'component-empty': error('<{name}> holds no text.', 'Write the text between <{name}> and </{name}>, with an empty line before and after it.'),
  'component-not-empty': error('<{name}> cannot hold text.', 'Write <{name} … /> and put the text outside.'),
  'component-figures-only': error('<{name}> holds something other than pictures.', 'Leave only <Figure … /> between <{name}> and </{name}>.'),
  'attribute-unknown': error('<{name}> has no attribute “{attribute}”.', 'Use one of: {known}.'),
  'attribute-twice': error('The attribute “{attribute}” stands twice.', 'Remove one of the two.'),
  'attribute-missing': error('<{name}> needs the attribute “{attribute}”.', 'Add {attribute}="…": {hint}'),
  'attribute-invalid': error('The attribute “{attribute}” of <{name}> is not right: {detail}.', '{hint}'),
  'heading-first': error('A heading of the first level stands in the text.', 'The title is the first level; begin the line with ##.'),
  'heading-skip': error('A heading of level {level} follows one of level {before}.', 'Use level {right}.'),
  'heading-empty': error('The heading is empty.', 'Write the heading or remove the #.'),
  'link-scheme': error('A link to “{url}” is not allowed.', 'Links go to https://…, mailto:…, #heading or entry:collection/name.'),
  'link-userinfo': error('The address “{url}” holds a user name.', 'Write the address without anything before @.'),
  'link-host': error('The address “{url}” has a host name of look-alike or unusual letters.', 'Write the host name in plain letters.'),
  'link-empty': error('The link has no text.', 'Write between [ and ] where the link leads.'),
  'link-nested': error('A link stands within a link.', 'Leave one of the two.'),
  'link-anchor': error('The text has no heading “{anchor}”.', 'Use one of: {known}.'),
  'picture-markdown': error('Pictures are not written as ![]().', 'Use <Figure src="./picture.jpg" alt="…" credit="…" licence="…" />.'),
  'picture-path': error('The picture “{src}” is not beside the text.', 'Put the picture into the entry’s folder and write ./name.jpg.'),
  'footnote-unknown': error('There is no footnote “{label}”.', 'Add a line [^{label}]: …'),
  'markdown-unsupported': error('{what} cannot be shown.', 'Write it in another way.'),

  // Pictures
  'picture-missing': error('The picture “{src}” does not exist.', 'Put the file into the entry’s folder, or correct the name.'),
  'picture-format': error('The file is not a {expected} picture.', 'Export it again as JPEG, PNG, WebP or AVIF with the matching ending.'),
  'picture-size': error('The picture has {width} × {height} pixels; at most {limit} on a side and {pixels} million in all are allowed.', 'Make it smaller.'),
  'picture-small': error('The picture is {width} pixels wide; at least {limit} are needed.', 'Export it larger from the original.'),
  'picture-damaged': error('The picture cannot be read whole: {detail}.', 'Export it again.'),

  // What entries say of each other
  'entry-dead': error('There is no entry “{entry}”.', 'Correct the name: collection/folder{near}.'),
  'source-dead': error('There is no source “{id}” in the front matter of {file}.', 'Use one of: {known}; or add the source there.'),
  'address-twice': error('The address {address} is also that of {other}.', 'Give one of the two another slug.'),
  'agency-unknown': error('There is no agency “{id}” in content/portal.yaml.', 'Use one of: {known}.'),
  'topic-unknown': error('There is no topic “{id}” in content/portal.yaml.', 'Use one of: {known}.'),

  // Interface strings
  'string-missing': error('The string “{key}” is missing.', 'Add it; the source language says: {source}'),
  'string-unknown': error('There is no string “{key}”.', 'Remove it, or correct its name.'),
  'string-values': error('The string “{key}” must name {expected} and names {found}.', 'Write the names in double braces, as the source language does.'),
  'string-json': error('The file cannot be read as JSON: {detail}.', 'Correct the line.'),
  'string-markup': error('The string “{key}” holds < or >.', 'Strings are plain text; remove the mark-up.'),
  'route-invalid': error('“{segment}” cannot be part of an address.', 'Use lower-case letters a to z, digits and hyphens.'),
  'name-locale-missing': error('“{field}” has no text in: {locales}.', 'Add these languages.'),
  'portal-missing': error('There is no portal here: {file} does not exist.', 'Name the folder that holds content/, i18n/ and public/ with --root.'),
  'brand-file-missing': error('There is no file public{path}.', 'Put the file there, or correct “{field}”.'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
