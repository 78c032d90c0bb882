// What goes wrong between Stet and an S3 store.

/** `code` is the one that lib/base/trouble.ts has a sentence for. */
export class StoreError extends Error {
  override name = "StoreError";
  readonly code:
    | "STORE_UNREACHABLE"
    | "STORE_KEY_REFUSED"
    | "STORE_BUCKET_MISSING"
    | "STORE_FULL"
    | "STORE_FAILED";
  /** Whether the same request may succeed in a moment. */
  readonly mayPass: boolean;

  constructor(
    code: StoreError["code"],
    detail: string,
    options: { mayPass: boolean; cause?: unknown },
  ) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.mayPass = options.mayPass;
  }
}

/** No answer came, or it broke off: what Node has a code for. @throws any other error */
export function unreachable(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const first = error instanceof AggregateError ? (error.errors[0] as Error) : error;
  return new StoreError("STORE_UNREACHABLE", first.message, { mayPass: true, cause: error });
}

const refusals = ["InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied", "Forbidden"];
const fullness = ["QuotaExceeded", "InsufficientStorage", "XMinioStorageFull"];
const momentary = ["SlowDown", "RequestTimeout", "OperationAborted"];

/** By the HTTP status of the answer, and the code and message in its body. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function refusedWith(status: number, code: string, message: string): StoreError {
  const detail = [code || `status ${status}`, message].filter(Boolean).join(", ").slice(0, 300);
  const mayPass = status >= 500 || status === 429 || momentary.includes(code);
  if (status === 507 || fullness.includes(code)) {
    return new StoreError("STORE_FULL", detail, { mayPass: false });
  }
  if (code === "NoSuchBucket") {
    return new StoreError("STORE_BUCKET_MISSING", detail, { mayPass: false });
  }
  if (refusals.includes(code) || (code === "" && (status === 401 || status === 403))) {
    return new StoreError("STORE_KEY_REFUSED", detail, { mayPass: false });
  }
  return new StoreError("STORE_FAILED", detail, { mayPass });
}
