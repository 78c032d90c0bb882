import { env } from "@/lib/base/env";
import type { SearchWords } from "@/lib/projections/search/entry-words";
import { fts5 } from "@/lib/projections/search/fts5";
import { tsvector } from "@/lib/projections/search/tsvector";

/** As the newsroom's database keeps them. */
export function searchWords(): SearchWords {
  return env().databaseUrl === null ? fts5 : tsvector;
}
