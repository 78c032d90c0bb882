/** Why a machine did not accept what it was sent: its answer's status, or in words why none came. */
export type Refused = { status: number } | { unreached: string };

/** Sends one request to another machine. @param patience milliseconds @returns null if it was accepted */
export async function sendOutside(
  address: string,
  request: Omit<RequestInit, "signal">,
  patience: number,
): Promise<Refused | null> {
  try {
    const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(patience) });
    await answer.body?.cancel();
    return answer.ok ? null : { status: answer.status };
  } catch (error) {
    // What fetch throws: no connection, or no answer in time.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    const { cause } = error as { cause?: { code?: string } };
    return { unreached: `could not be reached (${cause?.code ?? error.message})` };
  }
}
