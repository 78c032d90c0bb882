// Ends with 0 if the server on this machine is ready: for the health check of a container.
const port = process.env["PORT"] ?? "3000";
const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
