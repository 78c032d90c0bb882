// Prisma collects the questions for one record that are asked in the same moment. Those that it cannot make one query of it
// asks in a transaction: here that is a turn to write. So two readers would wait for each other's, and for all who write.

type DataLoader = {
  options: { batchBy: (request: { transaction?: unknown }) => string | undefined };
};

/** The client, with each question of its own. Prisma has no setting for it. */
export function unbatched<Client extends object>(client: Client): Client {
  const { dataloader } = (client as { _requestHandler?: { dataloader?: DataLoader } })
    ._requestHandler ?? { dataloader: undefined };
  if (dataloader === undefined) {
    throw new Error("This Prisma collects questions in another place: see lib/base/sql.");
  }
  const { options } = dataloader;
  const { batchBy } = options;
  // Within a transaction they are in it anyway.
  options.batchBy = (request) => (request.transaction ? batchBy(request) : undefined);
  return client;
}
