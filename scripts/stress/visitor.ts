// A browser as far as scripts need one: signs in, keeps cookies, sends JSON, loads pages.
import { z } from "zod";

export type VisitorAnswer = { status: number; body: unknown };

export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly email: string,
    private readonly password: string,
  ) {}

  /** By the form's own route. @throws Error if that fails */
  async signIn(): Promise<void> {
    const csrf = await this.fetch("/api/auth/csrf", {});
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json());
    const { email, password } = this;
    await this.fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
      redirect: "manual",
    });
    const { status } = await this.send("GET", "/api/desk/articles?words=");
    if (status !== 200) throw new Error(`Signing in as ${email} failed: ${status}.`);
  }

  /** @throws what fetch throws without an answer, for example when the server is killed or `signal` gives up */
  async send(
    method: string,
    path: string,
    input?: unknown,
    signal?: AbortSignal,
  ): Promise<VisitorAnswer> {
    const answer = await this.fetch(path, {
      method,
      ...(input === undefined
        ? {}
        : { body: JSON.stringify(input), headers: { "content-type": "application/json" } }),
      ...(signal ? { signal } : {}),
    });
    return answerOf(answer);
  }

  async upload(
    path: string,
    body: ReadableStream<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<VisitorAnswer> {
    // Node's fetch needs this to send a stream.
    const init: RequestInit & { duplex: "half" } = {
      ...{ method: "POST", body, duplex: "half" },
      ...(signal ? { signal } : {}),
    };
    const answer = await this.fetch(path, init);
    return answerOf(answer);
  }

  /** @throws Error if the page is not there for this user */
  async load(path: string): Promise<string> {
    const answer = await this.fetch(path, { redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    return answer.text();
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, cookie };
    const answer = await fetch(this.url + path, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}

/** A balancer's own answer is no JSON. */
async function answerOf(answer: Response): Promise<VisitorAnswer> {
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
  return { status: answer.status, body: isJson ? await answer.json() : await answer.text() };
}

/** Why fetch failed, down to what happened to the connection. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause === undefined) return `${error.name}: ${error.message}`;
  const code = cause instanceof Error && "code" in cause ? `${String(cause.code)}, ` : "";
  return `${error.message}: ${code}${reasonOf(cause)}`;
}
