// A sign-in counts for all tabs of a browser, so that each request names the user for whom its page writes.

/** In lower case, as Node and browsers give it. */
export const whoseHeader = "stet-user";
