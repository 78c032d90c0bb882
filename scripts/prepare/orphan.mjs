// npm runs a command in a shell and leaves the command behind when it is stopped. A command of npm, or of such a
// command, therefore ends with its parent.
const parent = process.ppid;

if (process.env["npm_lifecycle_event"]) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
