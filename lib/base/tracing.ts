// Spans for whoever gave this process an OpenTelemetry SDK (node --import). Without one they cost next to nothing.
import { SpanStatusCode, trace, type Attributes } from "@opentelemetry/api";

/** `attributes` say nothing of a person and of no text. */
export async function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  // Asked for each time: the SDK may come after this module.
  return trace.getTracer("stet").startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Its message may have what somebody wrote.
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.setAttribute("error.type", error.name);
      throw error;
    } finally {
      span.end();
    }
  });
}
