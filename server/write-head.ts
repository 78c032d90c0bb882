import type { ServerResponse } from "node:http";

/** `writeHead` of an answer as it is for what stands around it, which passes on all but the status as it came. */
export type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;
