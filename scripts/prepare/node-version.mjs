// Every command imports this first: an older Node fails with errors that explain nothing.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Stet needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
