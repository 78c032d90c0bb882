// What a reader gets of a page that could not be made: Next's own is blank where no script runs.

export const failurePage = Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page could not be made</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.6 Georgia, serif }
body { margin: 0 auto; max-width: 38rem; padding: 15vh 1.5rem }
h1 { font-size: 2rem; line-height: 1.2 }
</style>
</head>
<body>
<main>
<h1>This page could not be made</h1>
<p>The fault is the site’s, not yours. Try again in a moment, or go to <a href="/">the front page</a>.</p>
</main>
</body>
</html>
`);
