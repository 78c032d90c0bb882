import type { ServerResponse } from "node:http";

/** The wrapped `writeHead` of an answer. It passes on all but the status. */
export type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;
