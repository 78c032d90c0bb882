// Takes the port first, so that a used port is known at once.
import { createServer, type Server } from "node:http";

/** Ends the process with one line if the port or address cannot be had. */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
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

export async function insistPortIsFree(port: number, host: string | undefined): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

const reasons: Record<string, string> = {
  EADDRINUSE: "is in use by another program",
  EACCES: "may not be used by this user",
};
