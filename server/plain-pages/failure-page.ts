// Next's own error page is blank without scripts.

/** `requestId` is what the newsroom finds the failure by in its log. */
export function failurePage(requestId: string | undefined): Buffer {
  return pageThatSays(
    "This page could not be made",
    "The fault is the site’s, not yours. Try again in a moment, or go to",
    requestId,
  );
}

export const rushPage = pageThatSays(
  "Very many readers at once",
  "This page is not ready yet. Try again in a moment, or go to",
);

function pageThatSays(title: string, sentence: string, requestId?: string): Buffer {
  const number = requestId === undefined ? "" : `\n<p>The number of this failure: ${requestId}</p>`;
  return Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.6 Georgia, serif }
body { margin: 0 auto; max-width: 38rem; padding: 15vh 1.5rem }
h1 { font-size: 2rem; line-height: 1.2 }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence} <a href="/">the front page</a>.</p>${number}
</main>
</body>
</html>
`);
}
