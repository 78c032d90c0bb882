// Takes the port before anything slow is done, so that a port in use is known at once.
import { createServer } from "node:http";

/**
 * Listens on all addresses of the machine. A port that is taken or forbidden ends the process
 * with one line.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const reason = "code" in error ? reasons[String(error.code)] : undefined;
      if (!reason) return reject(error);
      console.error(
        `Port ${port} ${reason}. Set PORT to another one, in .env or before the command.`,
      );
      process.exit(1);
    });
    server.listen(port, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

/**
 * Ends the process, as `listen` does, if the port cannot be had now.
 * @param {number} port
 * @returns {Promise<void>}
 */
export async function insistPortIsFree(port) {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/** @type {Record<string, string>} */
const reasons = {
  EADDRINUSE: "is in use by another program",
  EACCES: "may not be used by this user",
};
