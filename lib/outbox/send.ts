/** The status, or why no answer came. */
export type Refused = { status: number } | { unreached: string };

/** @param patience milliseconds @returns null if it was accepted */
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
    // No connection, or no answer in time.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    const { cause } = error as { cause?: { code?: string } };
    return { unreached: `could not be reached (${cause?.code ?? error.message})` };
  }
}
