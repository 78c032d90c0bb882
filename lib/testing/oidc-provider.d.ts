// oidc-provider has no types of its own; the tests use this much of it.
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  type Account = {
    accountId: string;
    claims: () => Promise<Record<string, unknown>>;
  };

  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    proxy: boolean;
    AccessToken: unknown;
    Session: { findByUid(uid: string): Promise<{ destroy(): Promise<void> } | undefined> };
    Grant: { adapter: unknown };
    on(event: string, listener: (...given: unknown[]) => void): this;
    interactionDetails(
      request: unknown,
      response: unknown,
    ): Promise<{ prompt: { name: string }; params: Record<string, string>; uid: string }>;
    interactionFinished(
      request: unknown,
      response: unknown,
      result: object,
      options: object,
    ): Promise<void>;
  }
  export type { Account };
}
