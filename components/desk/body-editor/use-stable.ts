// A function with one identity that does what the latest render says.
import { useCallback, useLayoutEffect, useRef } from "react";

/** Not for rendering: until the render is shown, the former function runs. */
export function useStable<Arguments extends unknown[], Result>(
  latest: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...given: Arguments) => current.current(...given), []);
}
