// Whoever signs in in one tab of a browser is signed in in all of them: a page's requests say for whom it writes.

/** The header that names the user, by id. Node and browsers take its name in small letters. */
export const whoseHeader = "stet-user";
