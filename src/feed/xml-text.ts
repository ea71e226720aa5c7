const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** What no XML document may hold, not even by reference (XML 1.0, production 2, https://www.w3.org/TR/xml/#charsets). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as the content of an element or, between double quotes, as the value of an attribute: line breaks survive in both. */
export const xmlText = (text: string): string => text.replace(forbidden, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);
