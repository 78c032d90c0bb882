// npm runs a command through a shell which, when it is stopped, leaves the command behind. A
// command that was run by npm, or by another command that was, therefore ends with its parent.
const parent = process.ppid;

if (process.env["npm_lifecycle_event"]) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
