// Which tabs of this browser are there: what one that is not there any more kept is offered to the others.

/** Milliseconds in which a tab that is there answers. */
const callLasts = 300;

type Message = { type: "who" | "here"; tabId: string };

/** What the tabs say to each other. BroadcastChannel is one. */
export type Channel = {
  postMessage: (message: Message) => void;
  addEventListener: (type: "message", listen: (event: { data: Message }) => void) => void;
  close: () => void;
};

/**
 * This tab among the others. Each load of a page is a tab of its own, a reloaded and a duplicated
 * one too: `tabId` is made anew each time, and two never share it.
 */
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

  /** Asks who is there, and gives the ids of the tabs that answered in time, with this one's. */
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
