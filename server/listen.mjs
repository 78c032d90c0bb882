// Takes the port before anything slow is done, so that a port in use is known at once.
import { createServer } from "node:http";

/**
 * Listens. A port that is taken or forbidden, and an address that the machine has not, ends the process with one line.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string | undefined} host an IP address; undefined for all that the machine has
 * @returns {Promise<void>}
 */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRNOTAVAIL") {
        console.error(`HOST is ${host}, which is no address of this machine.`);
        process.exit(1);
      }
      const reason = "code" in error ? reasons[String(error.code)] : undefined;
      if (!reason) return reject(error);
      console.error(
        `Port ${port} ${reason}. Set PORT to another one, in .env or before the command.`,
      );
      process.exit(1);
    });
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

/**
 * Ends the process, as `listen` does, if the port cannot be had now.
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<void>}
 */
export async function insistPortIsFree(port, host) {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** @type {Record<string, string>} */
const reasons = {
  EADDRINUSE: "is in use by another program",
  EACCES: "may not be used by this user",
};
