/**
 * A page of the HTML for a frame without scripts, in an origin of its own. It asks nobody for anything: a policy stops
 * what would be fetched, and elements that open connections outside of it, or lead elsewhere, get a name that means
 * nothing. A link in it leads nowhere.
 */
export function frameOf(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return (
    `<!doctype html><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta http-equiv="x-dns-prefetch-control" content="off"><base target="_blank">` +
    `<style>:root{color-scheme:light;background:#fff;color:#111;font:1rem/1.5 serif}</style>` +
    html.replace(/<(?=link|meta|base)/gi, "<x-")
  );
}
