import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "@/scripts/testing/free-port";

export class StressServer {
  private child: ChildProcess | null = null;
  private constructor(
    readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  /** With these settings over those of this process. */
  static async start(settings: Record<string, string> = {}): Promise<StressServer> {
    const server = new StressServer(await freePort(), settings);
    await server.run();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Kills it as a power failure would, and starts it again. */
  async killAndRestart(): Promise<void> {
    await this.end("SIGKILL");
    await this.run();
  }

  /** Tells it to stop, waits until it has gone, and starts it again, as for an upgrade. */
  async restart(): Promise<void> {
    await this.end("SIGTERM");
    await this.run();
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  private async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  private async run(): Promise<void> {
    const child = spawn(process.execPath, ["scripts/serve.mjs"], {
      env: { ...process.env, ...this.settings, PORT: String(this.port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.child = child;
    for await (const line of createInterface(child.stdout)) {
      if (!line.startsWith("Stet is at ")) continue;
      child.stdout.resume();
      return;
    }
    throw new Error("The server ended before it answered.");
  }
}
