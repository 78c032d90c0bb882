// The open tabs of this browser: text of the others is offered to these.

/** Milliseconds. */
const callLasts = 300;

type Message = { type: "who" | "here"; tabId: string };

/** As BroadcastChannel. */
export type Channel = {
  postMessage: (message: Message) => void;
  addEventListener: (type: "message", listen: (event: { data: Message }) => void) => void;
  close: () => void;
};

/** Each load of a page is a new tab with its own `tabId`, also after a reload or duplication. */
export class Tabs {
  readonly #channel: Channel;
  readonly #tabId: string;
  readonly #there = new Set<string>();

  constructor(channel: Channel, tabId: string) {
    this.#channel = channel;
    this.#tabId = tabId;
    this.#there.add(tabId);
    channel.addEventListener("message", ({ data }) => this.#hear(data));
  }

  /** The tabs that answered in time, and this one. */
  async call(): Promise<ReadonlySet<string>> {
    this.#channel.postMessage({ type: "who", tabId: this.#tabId });
    await new Promise((resolve) => setTimeout(resolve, callLasts));
    return this.#there;
  }

  close(): void {
    this.#channel.close();
  }

  #hear({ type, tabId }: Message): void {
    this.#there.add(tabId);
    if (type === "who") this.#channel.postMessage({ type: "here", tabId: this.#tabId });
  }
}
