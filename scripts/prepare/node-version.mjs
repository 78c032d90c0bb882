// Imported first by every command: an older Node fails in ways that say nothing.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Stet needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
