/**
 * Has an answer name where it leads to once, as HTTP wants it (RFC 9110, 10.2.2). Next names it twice where it has
 * just made the redirect: in rendering it, and from what it then keeps.
 * @param {import("node:http").ServerResponse} response
 */
export function leadOnce(response) {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);
}
